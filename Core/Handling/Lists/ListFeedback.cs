using System.Globalization;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Handling.Lists;

/// <summary>What an official may see: a coordinator the whole city, an officer what the own agency has; nobody what names the own agency.</summary>
public sealed class ListFeedback(IFeedbackLists lists, TimeProvider time)
{
    public async Task<Result<ListPage>> RunAsync(Official official, ListQuery query, CancellationToken cancellation)
    {
        if (official.Role is not (Role.Officer or Role.Coordinator))
            return HandlingRefusals.NotAllowed;
        if (!query.IsOpen && query.IsOfSteps)
            return ListPage.Empty; // what is done waits for nobody, and its list is long
        var list = new ListName(official.Role == Role.Coordinator ? null : official.AgencyCode, query.IsOpen);
        var wanted = (ListEntry entry) => IsWanted(entry, official, query);
        return query.IsOpen ? await ByDueDateAsync(list, wanted, query, cancellation) : await ByCodeAsync(list, wanted, query, cancellation);
    }

    private bool IsWanted(ListEntry entry, Official official, ListQuery query) =>
        !entry.ConcealedFrom.Contains(official.AgencyCode)
        && (!query.OwnSteps || entry.OwnerCode == official.AgencyCode)
        && (query.Step is null || entry.Step == query.Step)
        && (!query.Overdue || entry.IsOverdueAt(time.GetUtcNow()));

    /// <remarks>What is open is read whole and put in order here: due dates move, and a key cannot.</remarks>
    private async Task<ListPage> ByDueDateAsync(ListName list, Func<ListEntry, bool> wanted, ListQuery query, CancellationToken cancellation)
    {
        var open = new List<(string Cursor, ListEntry Entry)>();
        await foreach (var entry in lists.ReadAsync(list, after: null, cancellation))
            if (wanted(entry))
                open.Add((CursorOf(entry), entry));
        var behind = open.Where(line => string.CompareOrdinal(line.Cursor, query.After) > 0).OrderBy(line => line.Cursor, StringComparer.Ordinal).ToList();
        var page = behind.Take(query.Most).ToList();
        return new ListPage([.. page.Select(line => line.Entry)], behind.Count > page.Count ? page[^1].Cursor : null);
    }

    private async Task<ListPage> ByCodeAsync(ListName list, Func<ListEntry, bool> wanted, ListQuery query, CancellationToken cancellation)
    {
        var page = new List<ListEntry>();
        await foreach (var entry in lists.ReadAsync(list, query.After, cancellation))
        {
            if (!wanted(entry))
                continue;
            if (page.Count == query.Most)
                return new ListPage(page, page[^1].Code.Value);
            page.Add(entry);
        }

        return new ListPage(page, Next: null);
    }

    private static string CursorOf(ListEntry entry) =>
        $"{(entry.DueAt ?? DateTimeOffset.MaxValue).UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}-{entry.Code}";
}
