using CitizenFeedback.Core.DeadLetters;
using CitizenFeedback.Core.Intake;
using CitizenFeedback.Core.Reminders;

namespace CitizenFeedback.Core.Retention;

/// <summary>Forgets what people could look up long enough: settled dead letters and parked input, old digests.</summary>
public sealed class ForgetSettled(IDeadLetterStore letters, IParkedInput parked, IDigestStore digests, RetentionRules rules) : IForget
{
    public async Task<IReadOnlyList<RetentionCount>> RunAsync(DateTimeOffset now, bool isDry, CancellationToken cancellation)
    {
        var (letter, input, digest) = (rules[RetentionSubject.SettledLetter], rules[RetentionSubject.SettledInput], rules[RetentionSubject.Digest]);
        return
        [
            RetentionCount.Of(letter, await letters.PurgeSettledAsync(letter.Until(now), isDry, cancellation)),
            RetentionCount.Of(input, await parked.PurgeSettledAsync(input.Until(now), isDry, cancellation)),
            RetentionCount.Of(digest, await digests.PurgeAsync(digest.Until(now), isDry, cancellation)),
        ];
    }
}
