using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Synchronization;

/// <summary>The city's own register (Hệ thống PAKN của thành phố).</summary>
public interface ICityRegister : IRegisterIndex
{
    /// <summary>One try at writing this version. The register keeps the highest version it was given, so repeats do no harm.</summary>
    Task<DeliveryOutcome> PutAsync(RegisterEntry entry, CancellationToken cancellation);
}
