namespace CitizenFeedback.Local;

/// <summary>What this executable does in one of its processes.</summary>
public enum LocalRole
{
    /// <summary>Starts the two others and watches them.</summary>
    Launcher,

    /// <summary>Runs the product's functions.</summary>
    Host,

    /// <summary>Runs the outside world: Zalo with its phones, the city's register.</summary>
    Simulators,

    /// <summary>Plays a file of chats.</summary>
    Play,

    /// <summary>Prints the operating regulation.</summary>
    ProcessRules,

    /// <summary>Prints the page of the settings.</summary>
    Configuration,

    /// <summary>Prints how it is used.</summary>
    Help,
}
