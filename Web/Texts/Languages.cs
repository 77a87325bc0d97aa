using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

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

    /// <summary>The same page, at the same step, in that language.</summary>
    public static string AddressIn(Language language, HttpContext http)
    {
        var kept = http.Request.Query.Where(value => value.Key != Name).SelectMany(value => value.Value, (value, text) => KeyValuePair.Create(value.Key, text ?? ""));
        return $"{http.Request.Path}{new QueryBuilder(kept) { { Name, TagOf(language) } }}";
    }

    private static Language? Read(string? tag) => tag switch { "en" => Language.En, "vi" => Language.Vi, _ => null };
}
