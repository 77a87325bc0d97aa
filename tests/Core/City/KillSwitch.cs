namespace CitizenFeedback.Core.Tests.City;

/// <summary>Kills the process at a chosen moment: before or after any call that leaves it.</summary>
internal sealed class KillSwitch
{
    private int _killAt = int.MaxValue;

    /// <summary>Moments passed so far.</summary>
    public int Moments { get; private set; }

    public string? KilledAt { get; private set; }

    public void ArmAt(int moment) => _killAt = moment;

    /// <summary>Kills at that moment, counted from now; what passed before does not count.</summary>
    public void ArmFromNow(int moment) => (Moments, _killAt) = (0, moment);

    public void Moment(string name)
    {
        if (++Moments != _killAt)
            return;
        KilledAt = name;
        throw new KilledException();
    }
}

internal sealed class KilledException : Exception;
