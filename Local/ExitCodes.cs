namespace CitizenFeedback.Local;

/// <summary>What the command tells the shell.</summary>
public static class ExitCodes
{
    public const int Ok = 0;

    /// <summary>It could not start, or the play lost or doubled something.</summary>
    public const int Failed = 1;

    /// <summary>The command line or the file of a play is wrong.</summary>
    public const int BadArguments = 2;

    /// <summary>A part of the running city died.</summary>
    public const int PartDied = 3;
}
