using CitizenFeedback.Core.Forms;
using CitizenFeedback.Web;
using Microsoft.AspNetCore.Http;

namespace CitizenFeedback.Functions.Forms;

/// <summary>The key by which a browser that opened a form is known again: a cookie for each draft.</summary>
internal static class FormBrowser
{
    public static string? KeyOf(HttpRequest request, string token) => request.Cookies[NameOf(token)];

    public static void Remember(HttpContext http, string token, string key) =>
        http.Response.Cookies.Append(NameOf(token), key, BrowserCookies.Options(http, FeedbackForm.Life));

    /// <summary>By the address, which nobody else gets: the cookie's name tells nothing of the feedback.</summary>
    private static string NameOf(string token) => $"form-{FeedbackForm.HashOf(token)[..16]}";
}
