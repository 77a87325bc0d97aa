using CitizenFeedback.Core.Synchronization;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Infrastructure.CitySystem;

/// <summary>Stands in while the target is switched off. Nothing is owed to it, so it is never asked; were it asked, a person must look.</summary>
internal sealed class SwitchedOffRegister : ICityRegister
{
    private static readonly DeliveryOutcome.Failed Off = new(FailureKind.NeedsPerson, "off", "The city system is switched off.");

    public Task<DeliveryOutcome> PutAsync(RegisterEntry entry, CancellationToken cancellation) => Task.FromResult<DeliveryOutcome>(Off);

    public Task<Tried<RegisterPage>> ListAsync(string? after, CancellationToken cancellation) => Task.FromResult<Tried<RegisterPage>>(Off);
}
