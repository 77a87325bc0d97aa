using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace CitizenFeedback.Local.Host.Bus;

/// <summary>The properties of one queue, from the configuration section <c>LocalBus:{queue}</c>.</summary>
internal sealed record QueueSettings
{
    public bool RequiresSession { get; init; }

    /// <summary>How long a message id is remembered; null where repeats are kept.</summary>
    public TimeSpan? DuplicateDetection { get; init; }

    public int MaxDeliveryCount { get; init; } = 10;

    public TimeSpan Lock { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary><c>DuplicateDetection</c> is a time, or true for the service's ten minutes.</summary>
    public static QueueSettings Read(IConfigurationSection section, bool sessionTrigger) => new()
    {
        RequiresSession = sessionTrigger || bool.Parse(section["RequiresSession"] ?? "false"),
        DuplicateDetection = (section["DuplicateDetection"] ?? "false").ToUpperInvariant() switch
        {
            "FALSE" => null,
            "TRUE" => TimeSpan.FromMinutes(10),
            var time => TimeSpan.Parse(time, CultureInfo.InvariantCulture),
        },
        MaxDeliveryCount = int.Parse(section["MaxDeliveryCount"] ?? "10", CultureInfo.InvariantCulture),
        Lock = TimeSpan.Parse(section["Lock"] ?? "0:00:30", CultureInfo.InvariantCulture),
    };
}
