namespace CitizenFeedback.Core.Work;

/// <summary>What is known of one delivery: folded from attempts and outcomes, for notices, registers and dialog replies alike.</summary>
/// <param name="DueSince">Since when it is owed; moves to the next try after a failure.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Failures">How often a try ended with a failure: the step of the ladder.</param>
/// <param name="SilentAttempts">How many of the newest tries ended without any outcome: the process died, or a defect threw.</param>
/// <param name="LiveUntil">End of an attempt that has no outcome yet.</param>
/// <param name="UnknownSince">Start of the first attempt whose outcome nobody knows: a send is looked up from there before it is repeated.</param>
/// <param name="IsDiscarded">A person decided that it is not done any more.</param>
public sealed record DeliveryState(
    DateTimeOffset DueSince,
    int Attempts = 0,
    int Failures = 0,
    int SilentAttempts = 0,
    DateTimeOffset? AttemptedAt = null,
    DateTimeOffset? LiveUntil = null,
    DateTimeOffset? UnknownSince = null,
    bool IsDone = false,
    bool IsParked = false,
    bool IsDiscarded = false)
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(1);

    /// <summary>Nothing more will be tried by the machine.</summary>
    public bool IsSettled => IsDone || IsParked || IsDiscarded;

    /// <summary>Nobody can say that it did not arrive.</summary>
    public bool MayHaveArrived => IsDone || LiveUntil is not null || UnknownSince is not null;

    /// <summary>Since when it could be tried: it became due, or an attempt ended without a word.</summary>
    public DateTimeOffset WaitingSince => LiveUntil > DueSince ? LiveUntil.Value : DueSince;

    /// <remarks>A little early counts: the consumer's clock may be behind that of the instance that made it due.</remarks>
    public bool IsDueAt(DateTimeOffset now) => !IsSettled && DueSince - ClockSkew <= now && !(LiveUntil > now);

    /// <summary>When to look at it again; null when nothing will change by time alone.</summary>
    public DateTimeOffset? NextLook(DateTimeOffset now) =>
        IsSettled ? null : LiveUntil > now ? LiveUntil : DueSince > now ? DueSince : null;

    public DeliveryState Attempt(DateTimeOffset at, DateTimeOffset until) => this with
    {
        Attempts = Attempts + 1,
        SilentAttempts = LiveUntil is null ? SilentAttempts : SilentAttempts + 1,
        UnknownSince = UnknownSince ?? (LiveUntil is null ? null : AttemptedAt),
        AttemptedAt = at,
        LiveUntil = until,
    };

    public DeliveryState Succeed() => this with { IsDone = true, IsParked = false, LiveUntil = null };

    /// <summary>A person has it tried again: from now, with a new ladder. What may have happened stays known.</summary>
    public DeliveryState TryAgain(DateTimeOffset at) => this with { IsParked = false, Failures = 0, SilentAttempts = 0, DueSince = at };

    /// <summary>A person decided that what was parked is not done any more.</summary>
    public DeliveryState Discard() => this with { IsParked = false, IsDiscarded = true };

    /// <param name="nextTry">Null parks it for a person.</param>
    /// <param name="mayHaveHappened">The failure does not prove that nothing happened.</param>
    public DeliveryState Fail(DateTimeOffset? nextTry, bool mayHaveHappened) => this with
    {
        LiveUntil = null,
        Failures = Failures + 1,
        SilentAttempts = 0,
        IsParked = nextTry is null,
        DueSince = nextTry ?? DueSince,
        UnknownSince = UnknownSince ?? (mayHaveHappened ? AttemptedAt : null),
    };
}
