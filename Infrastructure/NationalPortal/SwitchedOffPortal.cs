using CitizenFeedback.Core.Synchronization;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Infrastructure.NationalPortal;

/// <summary>Stands in while the portal is switched off. Nothing is owed to it, so it is never asked; were it asked, a person must look.</summary>
internal sealed class SwitchedOffPortal : INationalPortal
{
    private static readonly DeliveryOutcome.Failed Off = new(FailureKind.NeedsPerson, "off", "The national portal is switched off.");

    public Task<DeliveryOutcome> PutAsync(PortalForm form, CancellationToken cancellation) => Task.FromResult<DeliveryOutcome>(Off);

    public Task<Tried<PortalChanges>> ChangesAsync(DateTimeOffset since, string? after, CancellationToken cancellation) => Task.FromResult<Tried<PortalChanges>>(Off);

    public Task<Tried<RegisterPage>> ListAsync(string? after, CancellationToken cancellation) => Task.FromResult<Tried<RegisterPage>>(Off);
}
