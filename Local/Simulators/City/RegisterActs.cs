using CitizenFeedback.Local.Simulators.Journals;

namespace CitizenFeedback.Local.Simulators.City;

/// <summary>What was done at the register, in order; the newest line of an act tells how far it got.</summary>
internal sealed class RegisterActs : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Journal<RegisterAct> _journal;
    private readonly OrderedDictionary<string, RegisterAct> _acts = new(StringComparer.Ordinal);

    public RegisterActs(string path)
    {
        _journal = new Journal<RegisterAct>(path);
        foreach (var act in _journal.Loaded)
            _acts[act.Id] = act;
    }

    public void Keep(RegisterAct act)
    {
        lock (_lock)
        {
            _journal.Append(act);
            _acts[act.Id] = act;
        }
    }

    public IReadOnlyList<RegisterAct> Of(string code) => Where(act => act.Code == code);

    /// <summary>What the product must still be told: of each feedback the oldest only, because an answer follows its acceptance.</summary>
    public IReadOnlyList<RegisterAct> Due() => [.. Where(act => act.State is RegisterActState.Waiting).DistinctBy(act => act.Code)];

    public void Dispose() => _journal.Dispose();

    private List<RegisterAct> Where(Func<RegisterAct, bool> fits)
    {
        lock (_lock)
            return [.. _acts.Values.Where(fits)];
    }
}
