using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Synchronization;

/// <summary>The National Public Service Portal (Cổng Dịch vụ công quốc gia).</summary>
public interface INationalPortal : IRegisterIndex
{
    /// <summary>
    /// One try at writing this version. What has a national code is updated. What has none is looked up by our code, as an earlier try or an
    /// official's hand may have created it; only what is not found is created, which a repeat would do a second time.
    /// </summary>
    /// <returns>Done with the national code as reference.</returns>
    Task<DeliveryOutcome> PutAsync(PortalForm form, CancellationToken cancellation);

    /// <summary>What was changed there, oldest first, from that time on.</summary>
    /// <param name="after">The <see cref="PortalChanges.Next"/> of the page before; null for the first.</param>
    Task<Tried<PortalChanges>> ChangesAsync(DateTimeOffset since, string? after, CancellationToken cancellation);
}

/// <param name="Unreadable">JSON that is no change as the contract has it.</param>
/// <param name="Next">Null on the last page.</param>
public sealed record PortalChanges(IReadOnlyList<PortalChange> Items, IReadOnlyList<string> Unreadable, string? Next);
