using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Learning;

namespace CitizenFeedback.Core.Reporting;

/// <summary>What became of the machine's opinion of a feedback.</summary>
/// <param name="WasUnsure">It did not decide: a person did, or a second opinion that found the same.</param>
/// <param name="WasDeclined">It declined it, in the dialog or at receipt.</param>
/// <param name="WasInsisted">The sender asked for a person then ("gửi cán bộ xem xét").</param>
/// <param name="IsCorrected">People found another scope or field than it had.</param>
public sealed record MachineFacts(bool WasUnsure, bool WasDeclined, bool WasInsisted, bool IsCorrected)
{
    public static MachineFacts Of(IReadOnlyList<FeedbackEvent> events)
    {
        // What a person has declined, the sender insists on against that person.
        var byMachine = events.TakeWhile(e => e is not Declined { By: not null }).ToList();
        var insisted = byMachine.Exists(e => e is ReviewRequested { Why: "sender-insists" });
        return new MachineFacts(
            byMachine.Exists(e => e is Classified { Unsure: true }),
            insisted || byMachine.Exists(e => e is Declined),
            insisted,
            Lesson.Of(events) is { IsCorrection: true });
    }
}
