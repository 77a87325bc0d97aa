using CitizenFeedback.Core.Tracking;
using CitizenFeedback.Functions.Forms;
using CitizenFeedback.Core.Results;
using Microsoft.AspNetCore.Http;

namespace CitizenFeedback.Functions.Tracking;

/// <summary>Does what a pressed button asks for, and answers with the page that follows.</summary>
public sealed class TakeTrackingStep(ActOnTracking act)
{
    internal async Task<IResult> RunAsync(HttpContext http, TrackingPass pass, TrackingView view, TrackingPost post, CancellationToken cancellation)
    {
        if (post.IsTooLarge)
            return TrackingPages.Refused(http, view, post, TrackingRefusals.FileTooLarge);
        if (post is not { Deed: { } deed, RequestId: { } requestId })
            return TrackingPages.Refused(http, view, post, new Refusal(post.Step == "rate" ? "refusal.rating-missing" : "refusal.no-button"));
        var done = await act.RunAsync(pass, deed, requestId, cancellation);
        return done.Refusal is { } refusal
            ? TrackingPages.Refused(http, view, post, refusal)
            : new SeeOther($"{TrackingBrowser.AddressOf(view.Id)}?da={post.Step}");
    }
}
