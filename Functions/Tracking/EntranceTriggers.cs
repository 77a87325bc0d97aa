using System.Text;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Tracking;
using CitizenFeedback.Functions.Forms;
using CitizenFeedback.Functions.Intake;
using CitizenFeedback.Functions.Pages;
using CitizenFeedback.Web.Tracking;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Functions.Tracking;

/// <summary>The two ways to a feedback: code and digits of the phone, or the address from the chat.</summary>
public sealed class EntranceTriggers(EnterTracking enter, ShowTracking show, TrackingLinks links, TrackingPasses passes, SameSite site)
{
    private const int MostBytes = 4 * 1024;

    [Function("AskForCode")]
    public IResult Ask([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "tra-cuu")] HttpRequest request) =>
        TrackingPages.Entrance(request.HttpContext, new EntranceModel(request.Query["ma"].ToString()), StatusCodes.Status200OK);

    [Function("EnterTracking")]
    public async Task<IResult> EnterAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "tra-cuu")] HttpRequest request, CancellationToken cancellation)
    {
        var http = request.HttpContext;
        if (!site.IsOrigin(request))
            return TrackingPages.Closed(http, "foreign", StatusCodes.Status403Forbidden);
        var model = await ReadAsync(request, cancellation);
        if (FeedbackId.Parse(model.Code) is not { } id || !model.HasDigits)
            return TrackingPages.Entrance(http, model with { IsTried = true }, StatusCodes.Status422UnprocessableEntity);
        var entry = await enter.RunAsync(id, model.DigitsAlone, CallerAddress.Of(request), cancellation);
        return entry is TrackingEntry.Open { Pass: var pass } ? Enter(http, id, pass) : TrackingPages.NotEntered(http, model, entry);
    }

    /// <summary>Nothing is opened yet: programs that preview links look at addresses too.</summary>
    [Function("ShowTrackingLink")]
    public IResult Link([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "theo-doi")] HttpRequest request) =>
        links.Read(LinkToken.Of(request)) is null ? TrackingPages.Closed(request.HttpContext, "forged", StatusCodes.Status404NotFound) : TrackingPages.Landing(request.HttpContext);

    [Function("OpenTrackingLink")]
    public async Task<IResult> OpenAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "theo-doi")] HttpRequest request, CancellationToken cancellation)
    {
        var http = request.HttpContext;
        if (!site.IsOrigin(request))
            return TrackingPages.Closed(http, "foreign", StatusCodes.Status403Forbidden);
        if (links.Read(LinkToken.Of(request)) is not { } ticket)
            return TrackingPages.Closed(http, "forged", StatusCodes.Status404NotFound);
        return await show.IsGoodAsync(ticket, cancellation)
            ? Enter(http, ticket.Id, passes.Seal(ticket.Id, TrackingWay.Link))
            : TrackingPages.Closed(http, "ended", StatusCodes.Status410Gone);
    }

    /// <returns>An empty one for what is no form, or larger than two short fields.</returns>
    private static async Task<EntranceModel> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var body = await BoundedBody.ReadAsync(request, MostBytes, cancellation);
        var fields = QueryHelpers.ParseQuery(body is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : "");
        return new EntranceModel(fields.GetValueOrDefault("code").ToString(), fields.GetValueOrDefault("digits").ToString());
    }

    private static SeeOther Enter(HttpContext http, FeedbackId id, string pass)
    {
        TrackingBrowser.Remember(http, id, pass);
        return new SeeOther(TrackingBrowser.AddressOf(id));
    }
}
