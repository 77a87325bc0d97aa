using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Texts;

namespace CitizenFeedback.Infrastructure.Settings;

/// <summary>
/// The bus, and what each queue is called there; triggers read the same settings. A class and not a record, so that printing it
/// shows no secret.
/// </summary>
public sealed class BusSettings
{
    private static readonly Setting Connection = new(
        "ServiceBus", "The bus by key, for a bus that knows no identities.", "the Service Bus namespace; not used in Azure", "Endpoint=sb://my-bus.servicebus.windows.net/;SharedAccessKeyName=…") { Need = SettingNeed.Optional, IsSecret = true };

    private static readonly Setting FullNamespace = new(
        "ServiceBus:fullyQualifiedNamespace", "The bus of triggers and sender.", "the Service Bus namespace (or set ServiceBus)", "my-bus.servicebus.windows.net") { Need = SettingNeed.Sometimes, Condition = "when ServiceBus is not set" };

    private static readonly Setting Identity = new(
        "ServiceBus:clientId", "The identity that enters the bus. Without it: the system-assigned one.", "client id of the user-assigned identity", "11111111-2222-3333-4444-555555555555") { Need = SettingNeed.Optional };

    private static readonly IReadOnlyDictionary<WorkQueue, Setting> QueueNames = Enum.GetValues<WorkQueue>().ToDictionary(
        queue => queue, queue => new Setting($"{queue}Queue", $"The queue {TextKeys.Of(queue)}: it is named once, here.", "the queue in the Service Bus namespace", TextKeys.Of(queue)));

    public static IReadOnlyList<Setting> All { get; } = [Connection, FullNamespace, Identity, .. QueueNames.Values];

    /// <summary>Null: namespace and identity count.</summary>
    public string? ConnectionString { get; init; }

    public string? Namespace { get; init; }

    /// <summary>Null: the system-assigned identity.</summary>
    public string? ClientId { get; init; }

    public required IReadOnlyDictionary<WorkQueue, string> Queues { get; init; }

    public static BusSettings Read(SettingsReader settings) => new()
    {
        ConnectionString = settings.Optional(Connection),
        Namespace = settings.IsSet(Connection) ? settings.Optional(FullNamespace) : settings.Text(FullNamespace),
        ClientId = settings.Optional(Identity),
        Queues = QueueNames.ToDictionary(queue => queue.Key, queue => settings.Text(queue.Value)),
    };
}
