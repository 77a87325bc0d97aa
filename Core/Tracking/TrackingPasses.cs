using System.Globalization;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Links;

namespace CitizenFeedback.Core.Tracking;

/// <summary>Seals passes and reads them back.</summary>
public sealed class TrackingPasses(LinkSeal seal, TimeProvider time)
{
    /// <summary>Own choice: time to read and to write an answer; a telephone that is handed on afterwards shows nothing.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    private const string Purpose = "tracking-pass";

    public string Seal(FeedbackId id, TrackingWay way) =>
        seal.Seal(Purpose, string.Create(CultureInfo.InvariantCulture, $"{(time.GetUtcNow() + Life).ToUnixTimeSeconds()} {way} {id}"));

    /// <returns>Null for what was not sealed here, has ended, or is for another feedback.</returns>
    public TrackingPass? Open(string? sealedPass, FeedbackId id)
    {
        if (sealedPass is null || seal.Open(Purpose, sealedPass)?.Split(' ') is not [var until, var way, var code] || code != id.Value)
            return null;
        var end = DateTimeOffset.FromUnixTimeSeconds(long.Parse(until, CultureInfo.InvariantCulture));
        return time.GetUtcNow() < end ? new TrackingPass(id, Enum.Parse<TrackingWay>(way), end) : null;
    }
}
