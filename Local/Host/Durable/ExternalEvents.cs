namespace CitizenFeedback.Local.Host.Durable;

/// <summary>Events of one replay: those that came before somebody waited, and those who wait for one.</summary>
internal sealed class ExternalEvents
{
    private readonly List<(string Name, string? Data)> _early = [];
    private readonly List<(string Name, TaskCompletionSource<string?> Source)> _waiting = [];

    public bool IsAwaited => _waiting.Count > 0;

    /// <summary>What nobody has taken.</summary>
    public IReadOnlyList<(string Name, string? Data)> Unprocessed => _early;

    public Task<string?> WaitAsync(string name, CancellationToken ct)
    {
        var early = _early.FindIndex(entry => Same(entry.Name, name));
        if (early >= 0)
        {
            var data = _early[early].Data;
            _early.RemoveAt(early);
            return Task.FromResult(data);
        }
        var source = new TaskCompletionSource<string?>();
        var entry = (name, source);
        _waiting.Add(entry);
        ct.Register(() =>
        {
            if (_waiting.Remove(entry))
                source.TrySetCanceled(ct);
        });
        return source.Task;
    }

    public void Raise(string name, string? data)
    {
        var first = _waiting.FindIndex(entry => Same(entry.Name, name));
        if (first < 0)
        {
            _early.Add((name, data));
            return;
        }
        var source = _waiting[first].Source;
        _waiting.RemoveAt(first);
        source.SetResult(data);
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
