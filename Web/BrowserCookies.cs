using Microsoft.AspNetCore.Http;

namespace CitizenFeedback.Web;

/// <summary>How our cookies are set: unreadable for scripts, and not sent with forms of other sites.</summary>
public static class BrowserCookies
{
    /// <remarks>The worker sees http behind the platform's front end, so that <c>Secure</c> goes by the host: only this machine is without.</remarks>
    public static CookieOptions Options(HttpContext http, TimeSpan life) => new()
    {
        HttpOnly = true,
        Secure = !IsThisMachine(http),
        SameSite = SameSiteMode.Lax,
        MaxAge = life,
        Path = "/",
        IsEssential = true,
    };

    private static bool IsThisMachine(HttpContext http) => http.Request.Host.Host is "127.0.0.1" or "localhost" or "[::1]";
}
