using CitizenFeedback.Core.Handling;

namespace CitizenFeedback.Core.Work;

/// <summary>What the planner goes by.</summary>
/// <param name="Ladders">How failed work comes back.</param>
/// <param name="CitySystemOn">Nothing is owed to a target that is switched off; switching it on backfills.</param>
/// <param name="PortalOn">The same for the National Public Service Portal.</param>
/// <param name="Time">What time alone makes due.</param>
public sealed record WorkRules(Ladders Ladders, bool CitySystemOn, bool PortalOn, TimeSteps Time)
{
    /// <summary>A language model is asked about what the classifier is unsure of.</summary>
    public bool SecondOpinionOn { get; init; }

    /// <summary>What an operator holds back at the moment.</summary>
    public IReadOnlySet<WorkKind> Paused { get; init; } = new HashSet<WorkKind>();

    /// <summary>How long nobody else begins the same: the effect, which is cut off before, and the commit of its outcome fit into it.</summary>
    public static readonly TimeSpan AttemptLife = TimeSpan.FromSeconds(45);

    /// <summary>A hint that was not followed for this long counts as lost, and the alarm repeats it.</summary>
    public static readonly TimeSpan HintPatience = TimeSpan.FromMinutes(2);

    /// <summary>How long what is paused is left alone: the end of the pause wakes it sooner.</summary>
    public static readonly TimeSpan PausePatience = TimeSpan.FromMinutes(30);

    /// <summary>The longest sleep of an alarm: far below the durable timers' limit of 6 days.</summary>
    public static readonly TimeSpan LongestSleep = TimeSpan.FromHours(24);
}
