using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Synchronization;

/// <summary>Brings the newest version of a feedback to the national portal, whatever becomes of it at the city's register.</summary>
public sealed class SyncToNationalPortal(PerformWork perform, INationalPortal portal, PortalForms forms)
{
    public Task RunAsync(WorkHint hint, CancellationToken cancellation) => perform.RunAsync(hint, "portal", (record, _, stop) => portal.PutAsync(forms.Of(record), stop), cancellation);
}
