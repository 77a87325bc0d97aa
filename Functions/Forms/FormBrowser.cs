using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Forms;
using CitizenFeedback.Web;
using Microsoft.AspNetCore.Http;

namespace CitizenFeedback.Functions.Forms;

/// <summary>The key by which a browser that opened a form is known again: a cookie for each draft, whichever of its addresses was used.</summary>
internal static class FormBrowser
{
    public static string? KeyOf(HttpRequest request, FeedbackId draft) => request.Cookies[NameOf(draft)];

    /// <summary>Before anything is opened: who taps the button twice has the key with both, though only the first answer may bring a cookie.</summary>
    public static void GiveKey(HttpContext http, FeedbackId draft)
    {
        if (KeyOf(http.Request, draft) is null)
            Remember(http, draft, OpenForm.NewKey());
    }

    public static void Remember(HttpContext http, FeedbackId draft, string key) =>
        http.Response.Cookies.Append(NameOf(draft), key, BrowserCookies.Options(http, FeedbackForm.Life));

    private static string NameOf(FeedbackId draft) => $"form-{FeedbackForm.HashOf(draft.Value)[..16]}";
}
