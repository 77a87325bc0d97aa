using CitizenFeedback.Core.Results;
using CitizenFeedback.Core.Tracking;

namespace CitizenFeedback.Web.Tracking;

/// <summary>What the page of one feedback shows.</summary>
/// <param name="RequestId">Goes with every button, so that pressing it twice does it once.</param>
public sealed record TrackingModel(TrackingView View, string RequestId)
{
    /// <summary>What was just done.</summary>
    public TrackingAct? Done { get; init; }

    /// <summary>Why what was just asked for was not done.</summary>
    public Refusal? Refusal { get; init; }

    public string RefusedStep { get; init; } = "";

    /// <summary>What was typed with it.</summary>
    public string Words { get; init; } = "";

    public string Address => $"/tra-cuu/{View.Id}";

    public bool May(TrackingAct act) => View.Acts.Contains(act);

    public string WordsOf(TrackingAct act) => RefusedStep.Equals($"{act}", StringComparison.OrdinalIgnoreCase) ? Words : "";
}
