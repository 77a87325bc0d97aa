using CitizenFeedback.Core.Synchronization;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Infrastructure.CitySystem;

/// <summary>Stands in while the target is switched off. Nothing is owed to it, so it is never asked; were it asked, a person must look.</summary>
internal sealed class SwitchedOffRegister : ICityRegister
{
    public Task<DeliveryOutcome> PutAsync(RegisterEntry entry, CancellationToken cancellation) =>
        Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Failed(FailureKind.NeedsPerson, "off", "The city system is switched off."));
}
