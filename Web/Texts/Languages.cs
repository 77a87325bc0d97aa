using Microsoft.AspNetCore.Http;

namespace CitizenFeedback.Web.Texts;

/// <summary>Which language a visitor has chosen: by the address, and then by a cookie that says nothing else.</summary>
public static class Languages
{
    private const string Name = "lang";

    public static Language Of(HttpContext http) => Read(http.Request.Query[Name]) ?? Read(http.Request.Cookies[Name]) ?? Language.Vi;

    /// <summary>Remembers a choice made by the address.</summary>
    public static void Remember(HttpContext http)
    {
        if (Read(http.Request.Query[Name]) is { } chosen)
            http.Response.Cookies.Append(Name, TagOf(chosen), BrowserCookies.Options(http, TimeSpan.FromDays(365)));
    }

    /// <summary>As in <c>lang="vi"</c>.</summary>
    public static string TagOf(Language language) => language == Language.En ? "en" : "vi";

    private static Language? Read(string? tag) => tag switch { "en" => Language.En, "vi" => Language.Vi, _ => null };
}
