using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Commands;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Synchronization;

/// <summary>
/// Follows what was changed at the national portal, by the commands the city's register uses too. What cannot be followed becomes a fact
/// for the coordinator, and nothing is overwritten on either side.
/// </summary>
public sealed class TakePortalChange(ChangeFeedback change, HandlingRules rules, CitySettings city, TimeProvider time)
{
    private readonly Official _portal = new(city.CoordinatorCode, Role.Register, "Cổng Dịch vụ công quốc gia");

    /// <returns>
    /// <see cref="Refusals.UnknownCode"/> for a code that is none of ours, or that no register was told of; <see cref="Refusals.Erased"/> for what
    /// is erased here and moved on there.
    /// </returns>
    public Task<Result<Feedback>> RunAsync(PortalChange told, CancellationToken cancellation) =>
        change.RunAsync(told.Code, $"portal:{told.Id}", record => Decide(record, told), cancellation);

    private Result<FeedbackChange> Decide(FeedbackRecord record, PortalChange told)
    {
        if (record.Feedback is not { IsForRegisters: true } feedback)
            return Refusals.UnknownCode;
        if (feedback.IsErased) // only that it went on there is news
            return told.Status == PortalStatuses.Of(feedback.Stage) ? FeedbackChange.Nothing : Refusals.Erased;
        if (feedback.NationalCode is { } known && known != told.NationalCode)
            return Conflict(record, told, ConflictReasons.OtherCode);
        if (told.Says(record))
            return FeedbackChange.Nothing;
        if (told.Version > 0 && record.AtVersion(told.Version) is var then)
        {
            if (then is null)
                return Conflict(record, told, ConflictReasons.UnknownVersion);
            if (told.Says(then)) // our own words, come back late
                return FeedbackChange.Nothing;
            if (then.Feedback!.Stage != feedback.Stage || then.Feedback.Answer != feedback.Answer)
                return Conflict(record, told, ConflictReasons.BothChanged);
        }

        return Follow(record, told) ?? Conflict(record, told, ConflictReasons.ImpossibleStage);
    }

    /// <returns>Null if no step leads there.</returns>
    private FeedbackChange? Follow(FeedbackRecord record, PortalChange told)
    {
        var done = new List<FeedbackChange>();
        foreach (var step in StepsTo(told, record.Feedback!.Stage))
        {
            var decided = step.Decide(record, _portal, rules, time.GetUtcNow());
            if (decided.Refusal is not null)
                return null;
            record = record.After(decided.Value);
            done.Add(decided.Value);
        }

        return done.Count == 0 ? null : new FeedbackChange([.. done.SelectMany(one => one.Events)])
        {
            Texts = done.SelectMany(one => one.Texts).ToDictionary(),
        };
    }

    private static IEnumerable<HandlingCommand> StepsTo(PortalChange told, Stage from) => (told, from) switch
    {
        ({ Status: PortalStatus.InProgress }, Stage.Assigned) => [new AcceptFeedback()],
        ({ Status: PortalStatus.Answered, Answer: { } answer }, Stage.Assigned) => [new AcceptFeedback(), new ProposeAnswer(answer, [])],
        ({ Status: PortalStatus.Answered, Answer: { } answer }, Stage.InProgress) => [new ProposeAnswer(answer, [])],
        _ => [],
    };

    private FeedbackChange Conflict(FeedbackRecord record, PortalChange told, string why)
    {
        var text = HandlingText.Clean(told.Answer, HandlingText.MostOfAnswer);
        if (record.Feedback!.Conflict is { } open && open.Why == why && open.Status == told.Status && (record.TextOf(open.Text) ?? "") == text)
            return FeedbackChange.Nothing;
        var key = text.Length == 0 ? null : record.Feedback.NextTextKey;
        return new FeedbackChange(new ConflictFound(time.GetUtcNow(), why, told.Version, told.Status, told.NationalCode.Value, key))
        {
            Texts = key is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [key] = text },
        };
    }
}
