using System.Security.Cryptography;
using System.Text;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Links;

namespace CitizenFeedback.Core.Tracking;

/// <summary>
/// Lets somebody in with the code and the last four digits of the phone. Guessing tells nothing: an unknown code, a wrong number and a
/// feedback without a phone take the same steps to the same answer, which never leaves earlier than after <see cref="LeastTime"/>.
/// </summary>
public sealed class EnterTracking(IFeedbackStore feedbacks, LimitTries limit, TrackingPasses passes, LinkSeal seal, TimeProvider time)
{
    public const int Digits = 4;

    /// <summary>Own choice: a thousandth of the 10,000 numbers in a day.</summary>
    public static readonly TryLimit OfCode = new(10, TimeSpan.FromHours(24));

    /// <summary>Own choice: many people share one address of a mobile network, and wrong tries of all of them count.</summary>
    public static readonly TryLimit OfCaller = new(30, TimeSpan.FromHours(1));

    private const string Nobody = "none";

    /// <summary>Longer than a feedback takes to be read.</summary>
    private static readonly TimeSpan LeastTime = TimeSpan.FromMilliseconds(400);

    /// <param name="caller">The caller's network address; kept as a keyed hash only.</param>
    public async Task<TrackingEntry> RunAsync(FeedbackId id, string digits, string caller, CancellationToken cancellation)
    {
        var (now, least) = (time.GetUtcNow(), Task.Delay(LeastTime, time, cancellation));
        var (ofCaller, ofCode) = (seal.Tag("tracking-caller", caller), seal.Tag("tracking-code", id.Value));
        var until = await limit.TakeAsync(ofCaller, OfCaller, cancellation) ?? await limit.TakeAsync(ofCode, OfCode, cancellation);
        if (until is { } end)
            return new TrackingEntry.TooOften(end);
        if (!Fits(await feedbacks.LoadAsync(id, cancellation), digits))
        {
            await least;
            return new TrackingEntry.Unknown();
        }

        await limit.GiveBackAsync(ofCaller, now, cancellation);
        await limit.GiveBackAsync(ofCode, now, cancellation);
        return new TrackingEntry.Open(passes.Seal(id, TrackingWay.Code));
    }

    private static bool Fits(FeedbackRecord record, string digits)
    {
        var phone = (record.Person ?? record.Submission?.Person)?.Phone;
        var known = phone is { Length: >= Digits } ? phone[^Digits..] : Nobody;
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(known), Encoding.UTF8.GetBytes(digits)) && known != Nobody;
    }
}

/// <summary>What became of a try to enter.</summary>
public abstract record TrackingEntry
{
    private TrackingEntry()
    {
    }

    /// <param name="Pass">Sealed, for the browser.</param>
    public sealed record Open(string Pass) : TrackingEntry;

    /// <summary>No such code, or another number, or no number.</summary>
    public sealed record Unknown : TrackingEntry;

    public sealed record TooOften(DateTimeOffset Until) : TrackingEntry;
}
