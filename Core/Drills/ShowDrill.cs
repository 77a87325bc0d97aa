using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Results;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Drills;

/// <summary>How far a drill has got, for operators.</summary>
public sealed class ShowDrill(IFeedbackStore feedbacks, CitySettings city)
{
    public async Task<Result<DrillView>> RunAsync(Official by, string name, CancellationToken cancellation)
    {
        if (by.Role != Role.Operator)
            return HandlingRefusals.NotAllowed;
        if (Drill.Parse(name) is not { } drill || (await feedbacks.LoadAsync(drill.CodeIn(city), cancellation)) is not { Feedback.IsDrill: true } record)
            return DrillRefusals.Unknown;
        var steps = record.Events.Select(StepOf).OfType<DrillStep>().ToList();
        return new DrillView(record.Id, steps, DrillView.Way.All(step => steps.Exists(done => done.Step == step)));
    }

    private static DrillStep? StepOf(FeedbackEvent e) => e switch
    {
        Received => new DrillStep(DrillView.Received, e.At),
        Classified => new DrillStep(DrillView.Classified, e.At),
        Delivered { Work: var work } when WorkKey.Parse(work)?.Kind == WorkKind.Notice => new DrillStep(DrillView.Noticed, e.At),
        Delivered { Work: var work } when WorkKey.Parse(work)?.Kind == WorkKind.List => new DrillStep(DrillView.Copied, e.At),
        DeliveryFailed failed => new DrillStep($"failed: {failed.Code}", e.At),
        _ => null,
    };
}

/// <param name="IsDone">It went the whole way.</param>
public sealed record DrillView(FeedbackId Code, IReadOnlyList<DrillStep> Steps, bool IsDone)
{
    public const string Received = "received", Classified = "classified", Noticed = "noticed", Copied = "copied";

    public static readonly IReadOnlyList<string> Way = [Received, Classified, Noticed, Copied];
}

public sealed record DrillStep(string Step, DateTimeOffset At);
