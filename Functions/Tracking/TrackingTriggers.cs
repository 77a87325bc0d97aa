using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Tracking;
using CitizenFeedback.Functions.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Functions.Tracking;

/// <summary>One feedback as its sender sees it. No address here says more than the code; the pass is in a cookie.</summary>
public sealed class TrackingTriggers(TrackingPasses passes, ShowTracking show, TakeTrackingStep step, SameSite site)
{
    /// <summary>Bytes of a post without files.</summary>
    private const long MostOfWords = 500_000;

    [Function("ShowTracking")]
    public async Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "tra-cuu/{code}")] HttpRequest request, string code, CancellationToken cancellation)
    {
        if (PassOf(request, code) is not { } pass || await show.RunAsync(pass, cancellation) is not { } view)
            return TrackingPages.ToEntrance(code);
        return request.Query["buoc"] == "rut" && view.Acts.Contains(TrackingAct.Withdraw)
            ? TrackingPages.Withdrawing(request.HttpContext, view)
            : TrackingPages.Shown(request.HttpContext, view);
    }

    [Function("ActOnTracking")]
    public async Task<IResult> ActAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "tra-cuu/{code}")] HttpRequest request, string code, CancellationToken cancellation)
    {
        if (!site.IsOrigin(request))
            return TrackingPages.Closed(request.HttpContext, "foreign", StatusCodes.Status403Forbidden);
        return PassOf(request, code) is { } pass && await show.RunAsync(pass, cancellation) is { } view
            ? await step.RunAsync(request.HttpContext, pass, view, await TrackingPost.ReadAsync(request, cancellation), cancellation)
            : TrackingPages.Closed(request.HttpContext, "over", StatusCodes.Status403Forbidden, await WordsAsync(request, cancellation));
    }

    /// <summary>Whoever wrote for longer than the pass lasts gets back what they wrote. Files of somebody without a pass are not read.</summary>
    private static async Task<string> WordsAsync(HttpRequest request, CancellationToken cancellation) =>
        request.ContentLength <= MostOfWords ? (await TrackingPost.ReadAsync(request, cancellation)).Words : "";

    private TrackingPass? PassOf(HttpRequest request, string code) =>
        FeedbackId.Parse(code) is { } id ? passes.Open(TrackingBrowser.PassOf(request), id) : null;
}
