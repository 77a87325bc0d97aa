namespace CitizenFeedback.Core.Work;

/// <summary>What the planner goes by.</summary>
/// <param name="Ladders">How failed work comes back.</param>
/// <param name="CitySystemOn">Nothing is owed to a target that is switched off; switching it on backfills.</param>
public sealed record WorkRules(Ladders Ladders, bool CitySystemOn)
{
    /// <summary>How long an attempt may be silent: far longer than the two 5 s calls an effect makes at most.</summary>
    public static readonly TimeSpan AttemptLife = TimeSpan.FromMinutes(1);

    /// <summary>A hint that was not followed for this long counts as lost, and the alarm repeats it.</summary>
    public static readonly TimeSpan HintPatience = TimeSpan.FromMinutes(2);

    /// <summary>The longest sleep of an alarm: far below the durable timers' limit of 6 days.</summary>
    public static readonly TimeSpan LongestSleep = TimeSpan.FromHours(24);
}
