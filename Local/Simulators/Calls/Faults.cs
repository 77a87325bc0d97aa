namespace CitizenFeedback.Local.Simulators.Calls;

/// <summary>The fault one simulator is set to.</summary>
internal sealed class Faults
{
    private volatile Fault _current = Fault.None;

    public Fault Current
    {
        get => _current;
        set => _current = value;
    }

    /// <summary>The fault that hits this call.</summary>
    public Fault Draw()
    {
        var fault = _current;
        return Random.Shared.NextDouble() < fault.Share ? fault : Fault.None;
    }
}
