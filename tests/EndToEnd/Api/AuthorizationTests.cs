using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using CitizenFeedback.EndToEnd.Tests.City;
using CitizenFeedback.Functions.Handling;
using CitizenFeedback.Local.Launch;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.EndToEnd.Tests.Api;

/// <summary>Every cell of docs/authorization.md, tried.</summary>
public sealed class AuthorizationTests(CityFixture city) : IClassFixture<CityFixture>
{
    /// <summary>No feedback has this version: what is allowed is refused by it, so that trying changes nothing.</summary>
    private const string NoVersion = "99999";

    private static readonly string[][] Table =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "docs", "authorization.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
    ];

    private static readonly Dictionary<string, object> Bodies = new()
    {
        ["assignment"] = new { agencyCode = "SXD" },
        ["declination"] = new { scope = "Incident", reason = "x" },
        ["return"] = new { reason = "x" },
        ["question"] = new { question = "x" },
        ["answer"] = new { text = "x", documents = Array.Empty<object>() },
        ["answer-rejection"] = new { reason = "x" },
        ["extension"] = new { reason = "x" },
        ["reopening"] = new { reason = "x" },
        ["discarding"] = new { why = "x" },
        ["retention"] = new { dryRun = true },
        ["erasing"] = new { reason = "SenderAsked" },
        ["national-code"] = new { nationalCode = "PAKN.20261125.0101", version = 1 },
        ["conflict-settlement"] = new { note = "x" },
        ["{kind}"] = new { why = "x" },
        ["contacts"] = new { agencyCode = "SXD", name = "x" },
    };

    [Fact]
    public void Table_HasEveryEndpoint()
    {
        var endpoints =
            from method in typeof(FeedbackTriggers).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            from parameter in method.GetParameters()
            let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
            where trigger is not null && method.GetCustomAttribute<FunctionAttribute>() is not null
            from verb in trigger.Methods!
            select $"`{verb.ToUpperInvariant()} {trigger.Route}`";
        Assert.Equal(endpoints.Order(), Table.Select(row => row[0]).Order());
    }

    [Fact]
    public async Task EveryCell_IsAsTheTableSays()
    {
        var (own, named) = (await SubmitAsync("cán bộ một cửa bắt tôi đi lại 4 lần bổ sung giấy tờ"), await SubmitAsync("Cán bộ Văn phòng UBND thành phố bắt tôi đi lại 4 lần bổ sung giấy tờ"));
        await city.WaitUntilIdleAsync();
        var officer = await OpenAsync("TTPVHCC", "Officer");
        var document = await AnswerAsync(officer, own);
        (Desk Desk, string Code)[] columns =
        [
            (new Desk(city.Product, null), own),
            (new Desk(city.Product, LocalSettings.OperatorKey), own),
            (await OpenAsync("VPUBND", "Register"), own),
            (officer, own),
            (await OpenAsync("SXD", "Officer"), own),
            (await OpenAsync("VPUBND", "Officer"), named),
            (await OpenAsync("VPUBND", "Coordinator"), own),
            (await OpenAsync("VPUBND", "Coordinator"), named),
        ];
        var wrong = new List<string>();
        foreach (var row in Table.Where(row => !row[1].StartsWith("public", StringComparison.Ordinal)))
            for (var column = 0; column < columns.Length; column++)
                if (await TryAsync(row[0].Trim('`').Replace("{name}", document), columns[column].Desk, columns[column].Code) is var answer && answer != row[column + 1])
                    wrong.Add($"{row[0]}, column {column + 1}: {answer} instead of {row[column + 1]}");
        Assert.Empty(wrong);
    }

    private static async Task<string> TryAsync(string endpoint, Desk desk, string code)
    {
        var (verb, route) = (endpoint.Split(' ')[0], endpoint.Split(' ')[1]);
        var last = route.Split('/')[^1];
        var body = verb != "POST" ? null
            : route == "api/keys" ? new { agencyCode = "SXD", role = "Officer", name = "x" }
            : Bodies.GetValueOrDefault(last, new { });
        var path = route.Replace("{code}", code).Replace("{id}", "nobody").Replace("{state}", "waiting").Replace("{work}", "notice:99").Replace("{register}", "city");
        using var answer = await desk.SendAsync(new HttpMethod(verb), path, body, NoVersion);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return answer.StatusCode switch
        {
            HttpStatusCode.OK when route == "api/feedback" => text.Contains(code, StringComparison.Ordinal) ? "shown" : "hidden",
            HttpStatusCode.OK or HttpStatusCode.PreconditionFailed => "yes",
            HttpStatusCode.UnprocessableEntity when last == "documents" => "yes", // {} is no document
            HttpStatusCode.NotFound when !text.Contains("urn:citizen-feedback:not-found", StringComparison.Ordinal) => "yes", // no such key, letter or work
            var status => $"{(int)status}",
        };
    }

    private Task<Desk> OpenAsync(string agency, string role) => Desk.OpenAsync(city.Product, LocalSettings.OperatorKey, agency, role);

    /// <summary>Proposes an answer with a document.</summary>
    private static async Task<string> AnswerAsync(Desk officer, string code)
    {
        using var kept = await officer.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, $"api/feedback/{code}/documents") { Content = new ByteArrayContent("%PDF-1.7"u8.ToArray()) });
        var document = await kept.Content.ReadFromJsonAsync<JsonElement>();
        await officer.DoAsync(code, "acceptance");
        await officer.DoAsync(code, "answer", new { text = "Xem văn bản.", documents = new[] { document } });
        return document.GetProperty("name").GetString()!;
    }

    private async Task<string> SubmitAsync(string text)
    {
        var phone = city.NewPhone();
        await phone.SubmitAsync(text);
        return (await phone.NoticeAsync("assigned")).Code;
    }
}
