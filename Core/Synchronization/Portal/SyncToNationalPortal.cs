using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Synchronization;

/// <summary>Brings the newest version of a feedback to the national portal, whatever becomes of it at the city's register.</summary>
public sealed class SyncToNationalPortal(PerformWork perform, INationalPortal portal, PortalForms forms)
{
    public Task RunAsync(WorkHint hint, CancellationToken cancellation) => perform.RunAsync(hint, "portal", PutAsync, cancellation);

    /// <remarks>The record is as it was before this attempt was claimed, so the attempt itself does not count.</remarks>
    private Task<DeliveryOutcome> PutAsync(FeedbackRecord record, OwedWork work, CancellationToken cancellation) =>
        portal.PutAsync(forms.Of(record), record.Feedback!.PortalMayKnow, cancellation);
}
