namespace CitizenFeedback.Core.Synchronization;

/// <summary>How much the portal can bear.</summary>
/// <param name="CallsPerSecond">More than zero.</param>
public sealed record PortalPace(double CallsPerSecond)
{
    /// <summary>Log-in aside, a delivery is a look-up and a write at the most.</summary>
    private const int CallsOfADelivery = 2;

    /// <summary>When the delivery with that number may begin, if the first, number 0, begins now.</summary>
    public TimeSpan Of(int number) => TimeSpan.FromSeconds(number * CallsOfADelivery / CallsPerSecond);
}
