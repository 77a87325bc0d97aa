using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Synchronization;

/// <summary>The National Public Service Portal (Cổng Dịch vụ công quốc gia).</summary>
public interface INationalPortal : IRegisterIndex
{
    /// <summary>
    /// One try at writing this version. What is known there by its national code is updated; what is not is created, which a repeat would do a
    /// second time.
    /// </summary>
    /// <param name="mayBeKnown">An earlier try may have created it: it is looked up by our code first.</param>
    /// <returns>Done with the national code as reference.</returns>
    Task<DeliveryOutcome> PutAsync(PortalForm form, bool mayBeKnown, CancellationToken cancellation);

    /// <summary>What was changed there, oldest first, from that time on.</summary>
    /// <param name="after">The <see cref="PortalChanges.Next"/> of the page before; null for the first.</param>
    Task<Tried<PortalChanges>> ChangesAsync(DateTimeOffset since, string? after, CancellationToken cancellation);
}

/// <param name="Unreadable">JSON that is no change as the contract has it.</param>
/// <param name="Next">Null on the last page.</param>
public sealed record PortalChanges(IReadOnlyList<PortalChange> Items, IReadOnlyList<string> Unreadable, string? Next);
