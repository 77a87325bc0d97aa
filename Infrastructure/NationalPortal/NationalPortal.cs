using System.Text.Json.Nodes;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Synchronization;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Infrastructure.NationalPortal;

/// <summary>
/// Client of the national portal (docs/national-portal-contract.md). An answer counts as success only if it is the JSON of the contract for our
/// code in our version or a newer one, with a national code of the right shape; everything else is recorded as what it was.
/// </summary>
internal sealed class NationalPortal(PortalApi api) : INationalPortal
{
    private const int PageLength = 100;

    public async Task<DeliveryOutcome> PutAsync(PortalForm form, CancellationToken cancellation)
    {
        var known = form.NationalCode;
        if (known is null)
        {
            var found = await FindAsync(form.Code, cancellation);
            if (found.Failure is { } failed)
                return failed with { MayHaveHappened = false };
            if (found.Value is [{ } held] && held.Version >= form.Version)
                return new DeliveryOutcome.Done(held.NationalCode.Value);
            known = found.Value is [{ } older] ? older.NationalCode : null;
        }

        var written = await api.CallAsync("DongBoPAKN", PortalJson.Of(form, known), isUpdating: known is not null, cancellation);
        if (written.Failure is { } refused)
            return refused;
        return written.Value is [var only] && PortalJson.Record(only) is { } taken && taken.Code == form.Code.Value && taken.Version >= form.Version
            && (known is null || taken.NationalCode == known)
                ? new DeliveryOutcome.Done(taken.NationalCode.Value)
                : api.Nonsense("for another code, another version, or with a wrong national code");
    }

    public async Task<Tried<PortalChanges>> ChangesAsync(DateTimeOffset since, string? after, CancellationToken cancellation)
    {
        var asked = new JsonObject { ["TUTHOIDIEM"] = PortalJson.Time(since), ["SAU"] = after, ["SOLUONG"] = PageLength };
        var answer = await api.CallAsync("LayDanhSachThayDoiPAKN", asked, isUpdating: false, cancellation);
        if (answer.Failure is { } failed)
            return failed;
        var read = answer.Value.Select(node => (Node: node, Change: PortalJson.Change(node))).ToList();
        var changes = read.Select(one => one.Change).OfType<PortalChange>().ToList();
        if (NextOf(read.Count, changes.LastOrDefault()?.Id, after) is not (true, var next))
            return api.Nonsense("a page that leads to itself");
        return new PortalChanges(changes, [.. read.Where(one => one.Change is null).Select(one => one.Node?.ToJsonString() ?? "null")], next);
    }

    public async Task<Tried<RegisterPage>> ListAsync(string? after, CancellationToken cancellation)
    {
        var answer = await api.CallAsync("LayDanhSachPAKN", new JsonObject { ["SAU"] = after, ["SOLUONG"] = PageLength }, isUpdating: false, cancellation);
        if (answer.Failure is { } failed)
            return failed;
        var records = answer.Value.Select(PortalJson.Record).ToList();
        if (records.Contains(null) || NextOf(records.Count, records.LastOrDefault()?.NationalCode.Value, after) is not (true, var next))
            return api.Nonsense("a page that is not the contract's");
        return new RegisterPage([.. records.Select(record => new RegisterLine(record!.Code, record.Version, record.Status.ToString()))], next);
    }

    /// <returns>One record, or none.</returns>
    private async Task<Tried<PortalRecord[]>> FindAsync(FeedbackId code, CancellationToken cancellation)
    {
        var answer = await api.CallAsync("TraCuuPAKN", new JsonObject { [PortalJson.OurCode] = code.Value }, isUpdating: false, cancellation);
        if (answer.Failure is { } failed)
            return failed;
        if (answer.Value.Count == 0)
            return Array.Empty<PortalRecord>();
        return answer.Value is [var only] && PortalJson.Record(only) is { } record && record.Code == code.Value
            ? new[] { record }
            : api.Nonsense("a look-up that is not the contract's");
    }

    /// <summary>A full page has a next one, behind its last line.</summary>
    private static (bool IsGood, string? Next) NextOf(int lines, string? last, string? after) =>
        lines < PageLength ? (true, null) : (last is not null && last != after, last);
}
