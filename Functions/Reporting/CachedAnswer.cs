using System.Security.Cryptography;
using System.Text;
using CitizenFeedback.Core.Reporting;
using CitizenFeedback.Web.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CitizenFeedback.Functions.Reporting;

/// <summary>Answers that browsers may keep for some minutes, and after that need not be sent again while they are the same.</summary>
internal static class CachedAnswer
{
    private const int Seconds = 300;

    /// <summary>In the visitor's language, which a cookie may have chosen.</summary>
    public static IResult OfPage(HttpRequest request, IReadOnlyList<MonthFigures> shown, Func<IResult> answer)
    {
        var result = Unchanged(request, TagOf(shown, Languages.TagOf(Languages.Of(request.HttpContext)))) ?? answer();
        Keep(request.HttpContext.Response.Headers, "private");
        request.HttpContext.Response.Headers.Vary = HeaderNames.Cookie;
        return result;
    }

    /// <param name="answer">Gets whether it is asked for as CSV.</param>
    public static IResult OfFile(HttpRequest request, IReadOnlyList<MonthFigures> shown, Func<bool, IResult> answer)
    {
        var isCsv = request.Query["format"] == "csv";
        var result = Unchanged(request, TagOf(shown, isCsv ? "csv" : "json")) ?? answer(isCsv);
        Keep(request.HttpContext.Response.Headers, "public");
        request.HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
        return result;
    }

    private static IResult? Unchanged(HttpRequest request, EntityTagHeaderValue tag)
    {
        request.HttpContext.Response.Headers.ETag = tag.ToString();
        return EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known) && known.Any(one => one.Compare(tag, useStrongComparison: false))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : null;
    }

    private static void Keep(IHeaderDictionary headers, string where) => headers.CacheControl = $"{where}, max-age={Seconds}";

    /// <summary>What is shown changes when it is read anew, and with a release.</summary>
    private static EntityTagHeaderValue TagOf(IEnumerable<MonthFigures> shown, string form)
    {
        var release = typeof(CachedAnswer).Module.ModuleVersionId;
        var parts = string.Join(' ', shown.Select(month => $"{month.Month}:{month.ReadAt.UtcTicks}"));
        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{release} {form} {parts}")).AsSpan(0, 12))}\"");
    }
}
