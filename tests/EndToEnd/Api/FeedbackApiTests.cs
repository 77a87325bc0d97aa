using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CitizenFeedback.EndToEnd.Tests.City;
using CitizenFeedback.Local.Launch;

namespace CitizenFeedback.EndToEnd.Tests.Api;

/// <summary>The endpoints as an agency's program meets them, and what they make of nonsense.</summary>
public sealed class FeedbackApiTests(CityFixture city) : IClassFixture<CityFixture>
{
    private const string Complaint = "cán bộ một cửa bắt tôi đi lại 4 lần bổ sung giấy tờ <script>alert(1)</script>";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_AreAsTheContractSays()
    {
        var (officer, code) = await BeginAsync();
        await officer.DoAsync(code, "acceptance");
        await officer.DoAsync(code, "question", new { question = "Việc xảy ra ngày nào?" });
        using var list = await officer.SendAsync(HttpMethod.Get, "api/feedback?state=open&limit=200");
        using var keys = await new Desk(city.Product, LocalSettings.OperatorKey).SendAsync(HttpMethod.Get, "api/keys");

        Assert.Empty(await ApiContract.FaultsAsync("Feedback", $"{await officer.ReadAsync(code)}"));
        Assert.Empty(await ApiContract.FaultsAsync("ListPage", await list.Content.ReadAsStringAsync(Stop)));
        var all = await keys.Content.ReadFromJsonAsync<JsonElement[]>(Stop);
        Assert.NotEmpty(all!);
        foreach (var key in all!)
        {
            Assert.Empty(await ApiContract.FaultsAsync("Key", $"{key}"));
            Assert.False(key.TryGetProperty("key", out _));
        }
    }

    [Fact]
    public async Task History_NamesWhoAndWhy()
    {
        var (officer, code) = await BeginAsync();
        await officer.DoAsync(code, "acceptance");
        await officer.DoAsync(code, "extension", new { reason = "Cần xác minh thêm" });
        var feedback = await officer.ReadAsync(code);
        var extended = feedback.GetProperty("history").EnumerateArray().Single(entry => entry.GetProperty("kind").GetString() == "deadline-extended");
        Assert.Equal("Cần xác minh thêm", extended.GetProperty("text").GetString());
        Assert.Equal("TTPVHCC", extended.GetProperty("by").GetProperty("agencyCode").GetString());
        Assert.Contains("<script>", feedback.GetProperty("texts")[0].GetString());
    }

    [Fact]
    public async Task Write_RepeatedWithItsKey_IsDoneOnce()
    {
        var (officer, code) = await BeginAsync();
        var version = $"{(await officer.ReadAsync(code)).GetProperty("version")}";
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SendAsync(officer, code, "acceptance", "{}", version, "one-key")));
        Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await SendAsync(officer, code, "question", """{"question":"x"}""", version, "one-key"));
        Assert.Single((await officer.ReadAsync(code)).GetProperty("history").EnumerateArray(), entry => entry.GetProperty("kind").GetString() == "accepted");
    }

    [Fact]
    public async Task Writes_OfTwoAtOnce_AreDoneByOne()
    {
        var (officer, code) = await BeginAsync();
        var version = $"{(await officer.ReadAsync(code)).GetProperty("version")}";
        var answers = await Task.WhenAll(
            SendAsync(officer, code, "acceptance", "{}", version, "a"), SendAsync(officer, code, "return", """{"reason":"x"}""", version, "b"));
        Assert.Single(answers, status => status is HttpStatusCode.OK or HttpStatusCode.NoContent);
        Assert.Single(answers, status => status is HttpStatusCode.PreconditionFailed or HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("question", "{", 400, "json")]
    [InlineData("question", "[]", 400, "json")]
    [InlineData("question", "null", 400, "json")]
    [InlineData("question", "{}", 400, "json", "$.question")]
    [InlineData("question", """{"question":null}""", 400, "json", "$.question")]
    [InlineData("question", """{"question":5}""", 400, "json", "$.question")]
    [InlineData("question", """{"question":"x","more":1}""", 400, "json")]
    [InlineData("question", """{"question":"  "}""", 422, "text-missing")]
    [InlineData("declination", """{"scope":"Sunshine","reason":"x"}""", 422, "unknown-scope", "Không có loại nội dung nào tên như vậy ở $.scope")]
    [InlineData("acceptance", """{"scope":"Sunshine"}""", 422, "unknown-scope")]
    [InlineData("acceptance", """{"field":"chiêm tinh"}""", 422, "unknown-field", "Không có lĩnh vực thủ tục nào")]
    [InlineData("declination", """{"scope":3,"reason":"x"}""", 400, "json")]
    [InlineData("declination", """{"scope":"Incident"}""", 400, "json", "$.reason")]
    [InlineData("declination", """{"scope":"Incident","reason":"x"}""", 403, "not-allowed")]
    [InlineData("answer", """{"text":"x","documents":[]}""", 409, "not-in-this-stage")]
    public async Task Write_ThatCannotBe_SaysWhatIsWrong(string what, string body, int status, string type, string where = "")
    {
        var (officer, code) = await BeginAsync();
        if (what == "question")
            await officer.DoAsync(code, "acceptance");
        using var request = Request(what, code, body, $"{(await officer.ReadAsync(code)).GetProperty("version")}", "k");
        using var answer = await officer.SendAsync(request);
        var problem = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal((status, "application/problem+json"), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains($"urn:citizen-feedback:{type}", problem);
        Assert.Contains(where, problem);
        Assert.Empty(await ApiContract.FaultsAsync("Problem", problem));
    }

    [Theory]
    [InlineData(null, "k", 428)]
    [InlineData("x", "k", 400)]
    [InlineData("1", null, 400)]
    [InlineData("1", "a b", 400)]
    [InlineData("1", "k", 412)]
    public async Task Write_WithoutItsHeaders_IsRefused(string? version, string? key, int status)
    {
        var (officer, code) = await BeginAsync();
        using var request = Request("acceptance", code, "{}", version, key);
        using var answer = await officer.SendAsync(request);
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Write_TooLarge_IsRefused()
    {
        var (officer, code) = await BeginAsync();
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await SendAsync(officer, code, "question", $$"""{"question":"{{new string('x', 300_000)}}"}""", "1", "k"));
    }

    [Theory]
    [InlineData("api/feedback?limit=0")]
    [InlineData("api/feedback?limit=201")]
    [InlineData("api/feedback?state=half")]
    [InlineData("api/feedback?step=1")]
    [InlineData("api/feedback?overdue=yes")]
    [InlineData("api/feedback?sort=due")]
    public async Task List_AskedForNonsense_SaysSo(string path)
    {
        using var answer = await (await OpenAsync("SXD", "Officer")).SendAsync(HttpMethod.Get, path);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer pakn_local_wrong")]
    [InlineData("Bearer pakn__x")]
    [InlineData("Basic cGFrbg==")]
    [InlineData("pakn_local_for-this-machine-only-0123456789")]
    public async Task Key_ThatIsNone_OpensNothing(string authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/keys");
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var answer = await city.Product.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task Key_AskedForTwiceUnderOneIdempotencyKey_IsIssuedOnce()
    {
        var boss = new Desk(city.Product, LocalSettings.OperatorKey);
        var asked = new { agencyCode = "STP", role = "Officer", name = "Bàn của hai lần bấm" };
        using var first = await boss.SendAsync(HttpMethod.Post, "api/keys", asked, idempotencyKey: "twice");
        using var again = await boss.SendAsync(HttpMethod.Post, "api/keys", asked, idempotencyKey: "twice");
        using var keys = await boss.SendAsync(HttpMethod.Get, "api/keys");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict), (first.StatusCode, again.StatusCode));
        Assert.Single((await keys.Content.ReadFromJsonAsync<JsonElement>(Stop)).EnumerateArray(), key => key.GetProperty("name").GetString() == asked.name);
        using var unnamed = new HttpRequestMessage(HttpMethod.Post, "api/keys") { Content = JsonContent.Create(asked) };
        using var refused = await boss.SendAsync(unnamed);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task Key_Revoked_OpensNothingMore()
    {
        var boss = new Desk(city.Product, LocalSettings.OperatorKey);
        using var issued = await boss.SendAsync(HttpMethod.Post, "api/keys", new { agencyCode = "STP", role = "Officer", name = "Bàn 1" });
        var key = await issued.Content.ReadFromJsonAsync<JsonElement>(Stop);
        var desk = new Desk(city.Product, key.GetProperty("key").GetString());
        using var before = await desk.SendAsync(HttpMethod.Get, "api/feedback");
        using var revoked = await boss.SendAsync(HttpMethod.Delete, $"api/keys/{key.GetProperty("id")}");
        using var after = await desk.SendAsync(HttpMethod.Get, "api/feedback");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Unauthorized), (before.StatusCode, revoked.StatusCode, after.StatusCode));
    }

    private async Task<(Desk Officer, string Code)> BeginAsync()
    {
        var phone = city.NewPhone();
        await phone.SubmitAsync(Complaint);
        return (await OpenAsync("TTPVHCC", "Officer"), (await phone.NoticeAsync("assigned")).Code);
    }

    private Task<Desk> OpenAsync(string agency, string role) => Desk.OpenAsync(city.Product, LocalSettings.OperatorKey, agency, role);

    private static async Task<HttpStatusCode> SendAsync(Desk desk, string code, string what, string body, string version, string key)
    {
        using var request = Request(what, code, body, version, key);
        using var answer = await desk.SendAsync(request);
        return answer.StatusCode;
    }

    private static HttpRequestMessage Request(string what, string code, string body, string? version, string? key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"api/feedback/{code}/{what}") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (version is not null)
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        if (key is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return request;
    }
}
