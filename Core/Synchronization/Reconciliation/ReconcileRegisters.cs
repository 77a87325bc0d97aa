using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Results;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Synchronization;

/// <summary>Compares the registers each night and on command, and mends what differs by sending our newest version again.</summary>
public sealed class ReconcileRegisters(CompareRegister compare, IReconciliationStore store, ChangeFeedback change, WorkRules rules, TimeProvider time)
{
    /// <summary>Every register that is switched on.</summary>
    public async Task<IReadOnlyList<Reconciliation>> RunAllAsync(CancellationToken cancellation)
    {
        var all = new List<Reconciliation>();
        foreach (var register in Enum.GetValues<RegisterName>().Where(IsOn))
            all.Add(await RunAsync(register, cancellation));
        return all;
    }

    public async Task<Result<Reconciliation>> RunAsync(Official by, RegisterName register, CancellationToken cancellation)
    {
        if (!MayUse(by))
            return HandlingRefusals.NotAllowed;
        return IsOn(register) ? (await RunAsync(register, cancellation)).For(by.AgencyCode) : SynchronizationRefusals.Off;
    }

    public async Task<Result<Reconciliation>> ShowAsync(Official by, RegisterName register, CancellationToken cancellation)
    {
        if (!MayUse(by))
            return HandlingRefusals.NotAllowed;
        return await store.FindAsync(register, cancellation) is { } last ? last.For(by.AgencyCode) : SynchronizationRefusals.NotCompared;
    }

    /// <param name="code">Null: everything the last comparison found that can be mended so.</param>
    /// <returns>How many are sent again; the same comparison is mended once, however often it is asked for.</returns>
    public async Task<Result<int>> RepairAsync(Official by, RegisterName register, string? code, CancellationToken cancellation)
    {
        var shown = await ShowAsync(by, register, cancellation);
        if (shown.Refusal is { } refusal)
            return refusal;
        var count = 0;
        foreach (var difference in shown.Value.Differences.Where(difference => difference.IsRepairable && (code is null || difference.Code == code)))
        {
            var asked = new ResendAsked(time.GetUtcNow(), difference.TheirVersion ?? 0, by);
            var cause = $"repair:{register}:{shown.Value.At.UtcTicks}";
            await change.RunAsync(FeedbackId.Parse(difference.Code)!, cause, _ => new FeedbackChange(asked), cancellation);
            count++;
        }

        return count;
    }

    private async Task<Reconciliation> RunAsync(RegisterName register, CancellationToken cancellation)
    {
        var found = await compare.RunAsync(register, cancellation);
        await store.SaveAsync(found, cancellation);
        return found;
    }

    private bool IsOn(RegisterName register) => register == RegisterName.City ? rules.CitySystemOn : rules.PortalOn;

    private static bool MayUse(Official by) => by.Role is Role.Operator or Role.Coordinator;
}
