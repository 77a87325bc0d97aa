using System.Collections.Concurrent;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling.Lists;

namespace CitizenFeedback.Core.Tests.City;

internal sealed class MemoryLists(KillSwitch kill) : IFeedbackLists
{
    private readonly ConcurrentDictionary<(ListName List, FeedbackId Code), ListEntry> _lines = new();

    public IEnumerable<ListEntry> All => _lines.Values;

    public async Task RefreshAsync(ListEntry entry, IReadOnlyList<ListName> into, IReadOnlyList<ListName> outOf, CancellationToken cancellation)
    {
        await Task.Yield();
        kill.Moment("before lists");
        foreach (var list in into)
            _lines.AddOrUpdate((list, entry.Code), entry, (_, known) => known.Moment > entry.Moment ? known : entry);
        kill.Moment("between lists");
        foreach (var list in outOf.Where(list => _lines.TryGetValue((list, entry.Code), out var known) && known.Moment <= entry.Moment))
            _lines.TryRemove((list, entry.Code), out _);
    }

    public IAsyncEnumerable<ListEntry> ReadAsync(ListName list, string? after, CancellationToken cancellation) => _lines
        .Where(line => line.Key.List == list && string.CompareOrdinal(line.Key.Code.Value, after) > 0)
        .Select(line => line.Value)
        .OrderBy(entry => entry.Code.Value, StringComparer.Ordinal)
        .ToAsyncEnumerable();
}
