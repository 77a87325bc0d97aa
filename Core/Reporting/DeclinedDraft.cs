using System.Text.Json.Serialization;
using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Reporting;

/// <summary>The machine said of a draft that it is none of ours.</summary>
/// <param name="Code">The feedback it became, if it was sent.</param>
/// <param name="At">When it last said so.</param>
public sealed record DeclinedDraft(FeedbackId Code, DateTimeOffset At)
{
    /// <summary>The month it is counted in.</summary>
    [JsonIgnore]
    public Month Month => Month.Of(At);
}
