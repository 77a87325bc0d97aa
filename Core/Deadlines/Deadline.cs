using System.Collections.Immutable;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Deadlines;

/// <summary>
/// The running clock of one step: a rule, when the step started, and what was done to the clock since. Pure and unchangeable. A limit
/// that has passed stays passed: a pause that begins later does not move it.
/// </summary>
public sealed record Deadline
{
    private readonly OfficeTime _time;
    private readonly LimitCount _count;

    private Deadline(DeadlineRule rule, DateTimeOffset start, OfficeTime time)
    {
        (Rule, StartedAt, _time, _count) = (rule, start, time, LimitCount.Of(rule.Unit, time));
        var zero = rule.StartsFrom == LimitStart.PreviousLimit ? _count.AtEndOf(start) : _count.At(start);
        End = _count.Forward(zero, _count.Of(rule.Amount));
        KnownDue = _count.EndsAt(End);
    }

    /// <summary>The rule by which it is counted, with its source.</summary>
    public DeadlineRule Rule { get; }

    public DateTimeOffset StartedAt { get; }

    /// <summary>What was done to the clock, in order, and what it did to the due time.</summary>
    public ImmutableList<DeadlineShift> Shifts { get; private init; } = [];

    public bool IsPaused => PausedSince is not null;

    /// <summary>
    /// The last instant that is in time; null while the clock stands. For limits in days 24:00 of the last day: 0:00 of the next.
    /// </summary>
    public DateTimeOffset? DueAt => Stands ? null : _count.EndsAt(End);

    /// <summary>The last day of the limit in Viet Nam; null while the clock stands.</summary>
    public DateOnly? DueOn => Stands ? null : _count.LastDay(End);

    public int ExtensionsUsed => Shifts.Count(shift => shift.Change.Kind == ClockChangeKind.Extended);

    /// <summary>Whether a yearly notice that is still to come can move the due time.</summary>
    public bool IsProvisional => _time.Calendar.IsProvisional(LocalTime.DateOf(StartedAt), _count.LastDay(End));

    /// <summary>
    /// That of the rule; where office hours had a say (a limit in hours; a start, pause or resumption outside them), no better than theirs.
    /// </summary>
    public Confidence Confidence
    {
        get
        {
            var hours = _time.Hours.On(LocalTime.DateOf(StartedAt)).Confidence;
            return UsesOfficeHours() && hours < Rule.Confidence ? hours : Rule.Confidence;
        }
    }

    /// <summary>Where the counting ends if the clock did not stand.</summary>
    private long End { get; init; }

    private DateTimeOffset KnownDue { get; init; }

    private DateTimeOffset? PausedSince { get; init; }

    /// <summary>What was left when it was paused; null if it runs, or was paused only after the limit had passed.</summary>
    private long? Left { get; init; }

    private bool Stands => Left is not null;

    /// <param name="start">What the rule counts from; for <see cref="LimitStart.PreviousLimit"/> the end of that limit.</param>
    public static Deadline Start(DeadlineRule rule, DateTimeOffset start, OfficeTime time) => new(rule, start, time);

    /// <returns>The clock after the change, or a refusal of <see cref="ClockRefusals"/>.</returns>
    public Result<Deadline> With(ClockChange change)
    {
        if (change.At < (Shifts.IsEmpty ? StartedAt : Shifts[^1].Change.At))
            return ClockRefusals.OutOfOrder;
        return change.Kind switch
        {
            ClockChangeKind.Paused => IsPaused ? ClockRefusals.AlreadyPaused : Pause(change),
            ClockChangeKind.Resumed => PausedSince is { } since ? Resume(change, since) : ClockRefusals.NotPaused,
            ClockChangeKind.Extended => Extend(change),
            _ => throw new ArgumentOutOfRangeException(nameof(change), change.Kind, null),
        };
    }

    /// <summary>Whether the limit had passed by then with the changes known; never while the clock stands.</summary>
    public bool IsOverdueAt(DateTimeOffset now) => now > DueAt;

    private Result<Deadline> Pause(ClockChange change) => Shifted(change, this with
    {
        PausedSince = change.At,
        Left = change.At < KnownDue ? _count.Left(_count.At(change.At), End) : null,
    });

    private Result<Deadline> Resume(ClockChange change, DateTimeOffset since)
    {
        var running = this with { PausedSince = null, Left = null };
        var nothingPassed = _count.At(change.At) == _count.At(since) && change.At <= _count.EndsAt(End);
        return Shifted(
            change,
            Left is { } left && !nothingPassed ? running with { End = _count.Forward(_count.At(change.At), left) } : running);
    }

    private Result<Deadline> Extend(ClockChange change)
    {
        if (ExtensionsUsed >= Rule.Extension.Times)
            return ClockRefusals.NoExtensionLeft;
        if (change.At >= DueAt)
            return ClockRefusals.TooLateToExtend;
        var more = _count.Of(Rule.Extension.Amount);
        return Shifted(change, this with { End = _count.Forward(End, more), Left = Left + more });
    }

    private Deadline Shifted(ClockChange change, Deadline after) => after with
    {
        KnownDue = after.DueAt ?? KnownDue,
        Shifts = Shifts.Add(new DeadlineShift(change, KnownDue, after.DueAt)),
    };

    private bool UsesOfficeHours() =>
        Rule.Unit == LimitUnit.WorkingHour
        || (Rule.StartsFrom != LimitStart.PreviousLimit && IsOutside(StartedAt))
        || Shifts.Any(shift => shift.Change.Kind != ClockChangeKind.Extended && IsOutside(shift.Change.At));

    private bool IsOutside(DateTimeOffset instant) => _time.CountsFrom(instant) != instant;
}
