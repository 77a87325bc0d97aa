using System.Diagnostics;
using System.Diagnostics.Metrics;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Results;
using CitizenFeedback.Core.Texts;
using CitizenFeedback.Core.Work.Pauses;

namespace CitizenFeedback.Core.Work;

/// <summary>
/// Claim before effect, outcome after it. Two hints at the same moment: one claim wins. Killed between claim and outcome:
/// the attempt expires and the alarm brings the work back, until so many attempts ended in silence that a person must look.
/// </summary>
public sealed class PerformWork(CommitFeedback commit, SendHints hints, CurrentPauses pauses, IWorkQueue queue, WorkRules rules, TimeProvider time)
{
    private static readonly Counter<long> Outcomes = Telemetry.Meter.CreateCounter<long>(
        "citizen_feedback.work.outcomes", description: "Attempts by kind of work and what came of them");

    private static readonly Refusal NotOwed = new("work.not-owed");

    /// <param name="effect">One try at the outside world. Gets the record as claimed and what is known of the delivery.</param>
    public async Task RunAsync(
        WorkHint hint, string ladder, Func<FeedbackRecord, OwedWork, CancellationToken, Task<DeliveryOutcome>> effect, CancellationToken cancellation)
    {
        if (await IsPausedAsync(hint, cancellation) || await ClaimAsync(hint, cancellation) is not { } claim)
            return;
        using var span = Telemetry.Begin($"perform {hint.Work.Split(':')[0]}", hint.Id)?.SetTag("citizen_feedback.work.attempt", claim.Work.State.Attempts);
        var outcome = await TryEffect.RunAsync(claim.Work.State, ct => effect(claim.Record, claim.Work, ct), time, cancellation);
        if (outcome is DeliveryOutcome.Failed failed)
            span?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", failed.Code);
        await RecordAsync(claim, ladder, outcome, cancellation);
    }

    /// <summary>The hint is dropped: the alarm brings the work back when the pause is over.</summary>
    private async Task<bool> IsPausedAsync(WorkHint hint, CancellationToken cancellation) =>
        WorkKey.Parse(hint.Work) is { } key && (await pauses.NowAsync(cancellation)).Contains(key.Kind);

    private async Task<Claim?> ClaimAsync(WorkHint hint, CancellationToken cancellation)
    {
        Claim? claim = null;
        var claimed = await commit.RunAsync(
            hint.Id,
            cause: null,
            record =>
            {
                claim = TryClaim(hint, record, time.GetUtcNow());
                return claim is null ? NotOwed : new FeedbackChange(claim.Event);
            },
            cancellation);
        return claimed.Refusal is null ? claim : null;
    }

    private Claim? TryClaim(WorkHint hint, FeedbackRecord record, DateTimeOffset now)
    {
        if (record.Feedback is not { } feedback || WorkKey.Parse(hint.Work) is not { } key
            || WorkPlanner.Find(feedback, key, rules) is not { } work || !work.State.IsDueAt(now))
            return null;
        var until = now + WorkRules.AttemptLife;
        var claimed = work with { State = work.State.Attempt(now, until) };
        return new Claim(record, claimed, new Attempted(now, hint.Work, claimed.State.Attempts, until));
    }

    private async Task RecordAsync(Claim claim, string ladder, DeliveryOutcome outcome, CancellationToken cancellation)
    {
        var recorded = EventOf(claim, ladder, outcome);
        var after = await commit.RunAsync(claim.Record.Id, cause: null, _ => new FeedbackChange(recorded), cancellation);
        Outcomes.Add(1, new("work", TextKeys.Of(claim.Work.Key.Kind)), new("outcome", NameOf(recorded)));
        await hints.ForDueWorkAsync(after.Value, cancellation);
        if (outcome is DeliveryOutcome.Failed)
            await queue.SendAsync(new FeedbackAlarmCall(claim.Record.Id).ToMessage(time.GetUtcNow()), cancellation);
    }

    private static string NameOf(FeedbackEvent recorded) => recorded switch
    {
        Delivered => "done",
        DeliveryFailed { NextTry: null } => "parked",
        _ => "failed",
    };

    private FeedbackEvent EventOf(Claim claim, string ladder, DeliveryOutcome outcome)
    {
        var now = time.GetUtcNow();
        var (key, attempts) = (claim.Work.Key.ToString(), claim.Work.State.Attempts);
        return outcome switch
        {
            DeliveryOutcome.Done done => new Delivered(now, key, attempts, done.Reference),
            DeliveryOutcome.Failed failed => new DeliveryFailed(
                now, key, attempts, failed.Kind, failed.Code, failed.Reason, NextTry(claim, ladder, failed), failed.MayHaveHappened),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
        };
    }

    private DateTimeOffset? NextTry(Claim claim, string ladder, DeliveryOutcome.Failed failed) =>
        rules.Ladders.NextTry(ladder, claim.Work.State, $"{claim.Record.Id}:{claim.Work.Key}", failed, time.GetUtcNow());

    private sealed record Claim(FeedbackRecord Record, OwedWork Work, Attempted Event);
}
