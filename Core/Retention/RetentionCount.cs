using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Retention;

/// <summary>What one rule found in a run.</summary>
/// <param name="Rule">Its id.</param>
/// <param name="Days">How long it keeps.</param>
/// <param name="Count">How much went, or would go.</param>
/// <param name="Waiting">Feedback whose time is over and whose words are still needed to tell somebody; its turn comes.</param>
/// <param name="Codes">Of the feedback that went, <see cref="MostCodes"/> at the most.</param>
public sealed record RetentionCount(string Rule, int Days, int Count, int Waiting, IReadOnlyList<FeedbackId> Codes)
{
    public const int MostCodes = 500;

    public static RetentionCount Of(RetentionRule rule, int count) => new(rule.Id, rule.Days, count, 0, []);
}
