using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Forms;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Results;
using CitizenFeedback.Core.Texts;
using CitizenFeedback.Core.Tracking;

namespace CitizenFeedback.Web.Tracking;

/// <summary>Words of the tracking pages that need values.</summary>
public static class TrackingTexts
{
    /// <param name="stage">Null while it is submitted and not received yet.</param>
    public static string StageOf(this TextFile texts, Stage? stage) => texts.Get(stage is { } known ? $"track.stage.{TextKeys.Of(known)}" : "track.stage.submitted");

    /// <summary>A sentence that says why not, and what to do.</summary>
    public static string SentenceOf(this TextFile texts, Refusal refusal)
    {
        var key = $"track.{refusal.Code}";
        return refusal switch
        {
            StageRefusal { Stage: var stage } => texts.Get(key, ("stage", texts.StageOf(stage))),
            TextTooLong { Most: var most } => texts.Get(key, ("most", $"{most}")),
            _ when refusal == TrackingRefusals.FileTooLarge => texts.Get(key, ("most", $"{FillForm.MostBytes / 1024 / 1024}")),
            _ when refusal == TrackingRefusals.TooManyFiles => texts.Get(key, ("most", $"{FillForm.MostFiles}"), ("all", $"{AddOnPage.MostFiles}")),
            _ => texts.Get(key),
        };
    }
}
