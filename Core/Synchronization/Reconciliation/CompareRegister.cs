using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Synchronization;

/// <summary>Compares what a register holds with what it must hold, line by line.</summary>
public sealed class CompareRegister(IFeedbackStore feedbacks, ICityRegister city, INationalPortal portal, TimeProvider time)
{
    public async Task<Reconciliation> RunAsync(RegisterName register, CancellationToken cancellation)
    {
        var began = time.GetUtcNow();
        var read = await ReadAsync(register == RegisterName.City ? city : portal, cancellation);
        if (read.Failure is { } failed)
            return new Reconciliation(register, began, 0, 0, 0, [], 0, $"{failed.Code}: {failed.Reason}");
        var theirs = read.Value.ToLookup(line => line.Code, StringComparer.Ordinal);
        var found = new List<Difference>();
        var (ours, onTheirWay, known) = (0, 0, new HashSet<string>(StringComparer.Ordinal));
        await foreach (var one in feedbacks.ListStandingsAsync(cancellation))
        {
            if (!one.IsForRegisters)
                continue;
            known.Add(one.Id.Value);
            if (one.IsErased)
                continue; // nothing can be sent any more that would mend a difference
            ours++;
            var lines = theirs[one.Id.Value].ToList();
            if (KindOf(register, one, lines) is not { } kind)
                continue;
            if (kind != DifferenceKind.Twice && await IsOnItsWayAsync(register, one.Id, began, cancellation))
                onTheirWay++;
            else
                found.Add(await DescribeAsync(register, one, kind, lines.MaxBy(line => line.Version), cancellation));
        }

        found.AddRange(theirs.Where(lines => !known.Contains(lines.Key)).Select(lines => lines.First())
            .Select(line => new Difference(line.Code, DifferenceKind.UnknownToUs, null, null, line.Version, line.Stage, [])));
        return Reconciliation.Of(register, began, ours, read.Value.Count, onTheirWay, found);
    }

    private static async Task<Tried<List<RegisterLine>>> ReadAsync(IRegisterIndex register, CancellationToken cancellation)
    {
        var all = new List<RegisterLine>();
        var trail = new PageTrail();
        string? after = null;
        do
        {
            var page = await register.ListAsync(after, cancellation);
            if ((page.Failure ?? trail.CircleAt(page.Value.Next)) is { } failed)
                return failed;
            all.AddRange(page.Value.Lines);
            after = page.Value.Next;
        }
        while (after is not null);

        return all;
    }

    private static DifferenceKind? KindOf(RegisterName register, FeedbackStanding ours, List<RegisterLine> theirs) => theirs switch
    {
        [] => DifferenceKind.Missing,
        { Count: > 1 } => DifferenceKind.Twice,
        [var line] when line.Version < ours.Version => DifferenceKind.Older,
        [var line] when line.Version > ours.Version => DifferenceKind.Newer,
        [var line] when line.Stage != StageOf(register, ours.Stage) => DifferenceKind.OtherStage,
        _ => null,
    };

    /// <summary>In the words of the register.</summary>
    private static string StageOf(RegisterName register, Stage stage) => register == RegisterName.City ? stage.ToString() : PortalStatuses.Of(stage).ToString();

    /// <summary>The newest version is still to be tried, or arrived while the register was read.</summary>
    private async Task<bool> IsOnItsWayAsync(RegisterName register, FeedbackId id, DateTimeOffset began, CancellationToken cancellation)
    {
        var feedback = (await feedbacks.LoadAsync(id, cancellation)).Feedback!;
        if (register == RegisterName.Portal && feedback.Conflict is not null)
            return true;
        var delivery = feedback.Deliveries.GetValueOrDefault($"{Difference.WorkOf(register, feedback.Version)}");
        return delivery is not { IsSettled: true } || (delivery.IsDone && delivery.AttemptedAt >= began);
    }

    private async Task<Difference> DescribeAsync(RegisterName register, FeedbackStanding ours, DifferenceKind kind, RegisterLine? theirs, CancellationToken cancellation)
    {
        var feedback = (await feedbacks.LoadAsync(ours.Id, cancellation)).Feedback!;
        return new Difference(
            ours.Id.Value, kind, ours.Version, StageOf(register, ours.Stage), theirs?.Version, theirs?.Stage,
            [.. feedback.Named.Where(feedback.IsConcealedFrom).Order()]);
    }
}
