using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Tracking;
using CitizenFeedback.Web;
using Microsoft.AspNetCore.Http;

namespace CitizenFeedback.Functions.Tracking;

/// <summary>The pass in a visitor's browser: a cookie that goes with the pages of one feedback only.</summary>
internal static class TrackingBrowser
{
    private const string Name = "track";

    public static string AddressOf(FeedbackId id) => $"/tra-cuu/{id}";

    public static string? PassOf(HttpRequest request) => request.Cookies[Name];

    public static void Remember(HttpContext http, FeedbackId id, string pass)
    {
        var options = BrowserCookies.Options(http, TrackingPasses.Life);
        options.Path = AddressOf(id);
        http.Response.Cookies.Append(Name, pass, options);
    }
}
