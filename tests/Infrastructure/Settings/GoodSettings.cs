using CitizenFeedback.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;

namespace CitizenFeedback.Infrastructure.Tests.Settings;

/// <summary>Settings with which the product starts, everything switched on.</summary>
internal static class GoodSettings
{
    private static readonly string Key = Convert.ToBase64String(new byte[32]);

    public static Dictionary<string, string?> All { get; } = ProductSettings.All
        .Where(setting => setting.Name is not ("Storage:ConnectionString" or "ServiceBus"))
        .ToDictionary(setting => setting.Name, setting => (string?)Value(setting));

    public static ProductSettings Read(IReadOnlyDictionary<string, string?> values) =>
        ProductSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build());

    /// <summary>The good ones, with one set to something else, or to nothing.</summary>
    public static ProductSettings ReadWith(string name, string? value) => Read(new Dictionary<string, string?>(All) { [name] = value });

    private static string Value(Setting setting) => setting.Name switch
    {
        "Links:Key" or "Links:KeyPrevious" or "Zalo:TokenKey" or "Zalo:TokenKeyPrevious" or "Reminders:WebhookKey" or "Reminders:WebhookKeyPrevious" => Key,
        "Api:FirstOperatorKey" => "pakn_first_" + new string('x', 32),
        _ => setting.Example,
    };
}
