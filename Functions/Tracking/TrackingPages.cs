using System.Globalization;
using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Results;
using CitizenFeedback.Core.Tracking;
using CitizenFeedback.Functions.Forms;
using CitizenFeedback.Web;
using CitizenFeedback.Web.Tracking;
using Microsoft.AspNetCore.Http;

namespace CitizenFeedback.Functions.Tracking;

/// <summary>Which page stands for what.</summary>
internal static class TrackingPages
{
    public static IResult Entrance(HttpContext http, EntranceModel model, int status) =>
        PageResult.Of<EntrancePage>(http, nameof(EntrancePage.Model), model, status);

    public static IResult NotEntered(HttpContext http, EntranceModel model, TrackingEntry entry)
    {
        if (entry is not TrackingEntry.TooOften { Until: var until })
            return Entrance(http, model with { IsTried = true }, StatusCodes.Status404NotFound);
        http.Response.Headers.RetryAfter = until.UtcDateTime.ToString("R", CultureInfo.InvariantCulture);
        return Entrance(http, model with { IsTried = true, FullUntil = until }, StatusCodes.Status429TooManyRequests);
    }

    /// <summary>Whoever has no pass is asked for one, whether there is such a feedback or not.</summary>
    public static IResult ToEntrance(string code) => new SeeOther(FeedbackId.Parse(code) is { } id ? $"/tra-cuu?ma={id}" : "/tra-cuu");

    public static IResult Landing(HttpContext http) => PageResult.Of<TrackingLandingPage>(http);

    public static IResult Closed(HttpContext http, string why, int status, string words = "") => PageResult.Of<TrackingClosedPage>(
        http, new Dictionary<string, object?> { [nameof(TrackingClosedPage.Why)] = why, [nameof(TrackingClosedPage.Words)] = words }, status);

    public static IResult Shown(HttpContext http, TrackingView view) =>
        Page<TrackingPage>(http, new TrackingModel(view, NewRequest()) { Done = DoneOf(http.Request.Query["da"].ToString(), view) });

    public static IResult Withdrawing(HttpContext http, TrackingView view) => Page<WithdrawPage>(http, new TrackingModel(view, NewRequest()));

    /// <summary>What was typed stays, and so does the request: it was not done.</summary>
    public static IResult Refused(HttpContext http, TrackingView view, TrackingPost post, Refusal refusal)
    {
        var model = new TrackingModel(view, post.RequestId ?? NewRequest()) { Refusal = refusal, RefusedStep = post.Step, Words = post.Words };
        return Page<TrackingPage>(http, model, refusal switch
        {
            StageRefusal => StatusCodes.Status409Conflict,
            _ when refusal == TrackingRefusals.LinkNeeded => StatusCodes.Status403Forbidden,
            _ => StatusCodes.Status422UnprocessableEntity,
        });
    }

    private static IResult Page<TPage>(HttpContext http, TrackingModel model, int status = StatusCodes.Status200OK)
        where TPage : Microsoft.AspNetCore.Components.IComponent =>
        PageResult.Of<TPage>(http, nameof(TrackingPage.Model), model, status);

    /// <summary>An address can be made up, or be old: what does not fit the feedback as it stands is not said.</summary>
    private static TrackingAct? DoneOf(string word, TrackingView view) => EnumWords<TrackingAct>.All.TryGetValue(word, out var done) && view.MayHaveBeen(done) ? done : null;

    private static string NewRequest() => Guid.NewGuid().ToString("N");
}
