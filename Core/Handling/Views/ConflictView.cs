using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Synchronization;

namespace CitizenFeedback.Core.Handling.Views;

/// <summary>What the national portal says against us.</summary>
/// <param name="Why">One of <see cref="ConflictReasons"/>.</param>
/// <param name="Status">Where it stands there.</param>
/// <param name="Answer">The answer given there.</param>
public sealed record ConflictView(DateTimeOffset Since, string Why, PortalStatus Status, string NationalCode, string? Answer)
{
    /// <returns>Null if nothing is in conflict.</returns>
    public static ConflictView? Of(FeedbackRecord record) => record.Feedback?.Conflict is { } open
        ? new ConflictView(open.At, open.Why, open.Status, open.NationalCode, record.TextOf(open.Text))
        : null;
}
