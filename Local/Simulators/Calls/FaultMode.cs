namespace CitizenFeedback.Local.Simulators.Calls;

internal enum FaultMode
{
    Ok,

    /// <summary>Every answer is late.</summary>
    Slow,

    /// <summary>The system answers that it failed, and does nothing.</summary>
    Failing,

    /// <summary>The connection is closed at once.</summary>
    Down,

    /// <summary>A friendly page comes with status 200 in place of an answer, and nothing is done.</summary>
    Nonsense,

    /// <summary>The thing is done, but the connection is closed without an answer.</summary>
    DropAnswer,
}
