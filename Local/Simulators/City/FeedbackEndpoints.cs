using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CitizenFeedback.Local.Simulators.Journals;
using CitizenFeedback.Local.Simulators.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CitizenFeedback.Local.Simulators.City;

/// <summary>The REST contract of <c>docs/city-system-contract.md</c>.</summary>
internal sealed partial class FeedbackEndpoints(CityRegister register, string apiKey)
{
    public const int LongestBody = 256 * 1024;

    public void Map(IEndpointRouteBuilder app)
    {
        var feedback = app.MapGroup("/v1/feedback").AddEndpointFilter(RequireKeyAsync);
        feedback.MapPut("/{code}", PutAsync);
        feedback.MapGet("/{code}", Get);
        feedback.MapGet("/", List);
        app.MapGet("/v1/feedback-versions", ListVersions).AddEndpointFilter(RequireKeyAsync);
    }

    private async Task<IResult> PutAsync(string code, HttpRequest request)
    {
        if (!CodeForm().IsMatch(code))
            return Problems.Of(400, "invalid-code", "Mã phản ánh chỉ gồm chữ in hoa, chữ số và dấu gạch nối, từ 4 đến 40 ký tự.");

        if (await ReadAsync(request.Body) is not { } bytes)
            return Problems.Of(413, "body-too-large", $"Nội dung lớn hơn {LongestBody / 1024} KB.");

        FeedbackBody? body;
        try
        {
            body = JsonSerializer.Deserialize<FeedbackBody>(bytes, SimulatorJson.Options);
        }
        catch (JsonException error)
        {
            return Problems.Of(400, "malformed-json", $"Nội dung không đúng JSON của giao diện này: {error.Path}.");
        }

        return body?.Code == code ? Put(body) : Problems.Of(400, "code-mismatch", "code trong nội dung khác mã trên đường dẫn.");
    }

    private IResult Put(FeedbackBody body)
    {
        if (FeedbackBodyRules.Broken(body) is { } rule)
            return Problems.Of(422, "rule-broken", rule);

        var result = register.Put(body);
        var answer = new { body.Code, body.Version, result };
        return result is UpsertResult.Created ? Results.Created($"/v1/feedback/{body.Code}", answer) : Results.Ok(answer);
    }

    private IResult Get(string code) => register.Find(code) is { } entry
        ? Results.Ok(entry.Current)
        : Problems.Of(404, "not-found", $"Không có phản ánh {code}.");

    private object List(string? after, int? limit) => Page(after, limit, entry => entry.Current);

    private object ListVersions(string? after, int? limit) => Page(after, limit, entry => new { entry.Code, entry.Current.Version, entry.Current.Stage });

    private object Page(string? after, int? limit, Func<RegisterEntry, object> lineOf)
    {
        var all = register.All();
        var start = after is null ? 0 : all.TakeWhile(entry => entry.Code != after).Count() + 1;
        var page = all.Skip(start).Take(Math.Clamp(limit ?? 50, 1, 200)).ToList();
        return new { items = page.Select(lineOf), next = start + page.Count < all.Count ? page[^1].Code : null };
    }

    private async ValueTask<object?> RequireKeyAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var given = Encoding.UTF8.GetBytes(invocation.HttpContext.Request.Headers.Authorization.ToString());
        return CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes($"Bearer {apiKey}"))
            ? await next(invocation)
            : Problems.Of(401, "wrong-key", "Khoá truy cập không đúng.");
    }

    /// <summary>The body, or null when it is larger than the contract allows.</summary>
    private static async Task<byte[]?> ReadAsync(Stream body)
    {
        using var bytes = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await body.ReadAsync(chunk)) > 0)
        {
            bytes.Write(chunk, 0, read);
            if (bytes.Length > LongestBody)
                return null;
        }

        return bytes.ToArray();
    }

    [GeneratedRegex("^[A-Z0-9-]{4,40}$")]
    private static partial Regex CodeForm();
}
