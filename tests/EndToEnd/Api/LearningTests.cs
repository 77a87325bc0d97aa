using System.Net;
using System.Text.Json;
using CitizenFeedback.Core.Classification;
using CitizenFeedback.EndToEnd.Tests.City;
using CitizenFeedback.Local.Launch;

namespace CitizenFeedback.EndToEnd.Tests.Api;

/// <summary>From what the machine does not know to an example that it can learn from, and to its end.</summary>
public sealed class LearningTests(CityFixture city) : IClassFixture<CityFixture>
{
    /// <summary>English is always for a person, whatever the model has learned.</summary>
    private const string Unclear = "I went to the office of phường Láng and asked chị Lan about the book of my land, number 0987654321, and I did not understand what they said";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Unsure_ThenCorrectedByAnOfficial_IsAnExampleWithoutThePerson_UntilItIsErased()
    {
        var phone = city.NewPhone();
        await phone.SubmitAsync(Unclear);
        var code = (await phone.NoticeAsync("under-review")).Code;
        var coordinator = await Desk.OpenAsync(city.Product, LocalSettings.OperatorKey, "VPUBND", "Coordinator");
        Assert.Equal(["text\tscope\treasons\tfield\tnote"], await ExamplesAsync(coordinator));

        await coordinator.DoAsync(code, "declination", new { scope = "Question", reason = "Xin xem hướng dẫn", field = "đất đai" });
        var history = (await coordinator.ReadAsync(code)).GetProperty("history").EnumerateArray().Last(entry => entry.GetProperty("kind").GetString() == "declined");
        Assert.Equal("Question, đất đai", history.GetProperty("why").GetString());
        var example = (await ExamplesAsync(new Desk(city.Product, LocalSettings.OperatorKey)))[1].Split('\t');
        Assert.Equal("I went to the office of phường Láng and asked chị Nguyễn Văn A about the book of my land, number 0900000000, and I did not understand what they said", example[0]);
        Assert.Equal(("Question", "-", "đất đai"), (example[1], example[2], example[3]));
        Assert.Matches(@"^\S+: \w+ 0\.\d\d\?, .+; (corrected|confirmed)$", example[4]);

        await coordinator.DoAsync(code, "erasing", new { reason = "SenderAsked" });
        await Eventually.FindAsync("the proof", async () => (await ExamplesAsync(coordinator)).Count == 1 ? "gone" : null, Stop);
        Assert.Equal(0, await city.DeadMessagesAsync());
    }

    [Fact]
    public async Task WeeklyFigures_CountADraftThatWasDeclinedAndLeft_AsJsonAndCsv()
    {
        var coordinator = await Desk.OpenAsync(city.Product, LocalSettings.OperatorKey, "VPUBND", "Coordinator");
        var before = (await WeeksAsync(coordinator))[0].GetProperty("declined").GetInt32();
        var phone = city.NewPhone();
        await phone.SendAsync("Ổ gà to trước số 10 phố Láng, đề nghị vá đường");
        await phone.WaitForAsync("the right channel", message => message.Text!.Contains("iHanoi"));

        var week = (await WeeksAsync(coordinator))[0];
        Assert.Equal(before + 1, week.GetProperty("declined").GetInt32());
        using var csv = await coordinator.SendAsync(HttpMethod.Get, "api/weekly-figures?format=csv");
        var lines = (await csv.Content.ReadAsStringAsync(Stop)).Split("\r\n");
        Assert.Equal("text/csv", csv.Content.Headers.ContentType?.MediaType);
        Assert.Contains("\"week\",\"from\",\"classified\",\"unsure\",\"declined\",\"insisted\",\"corrected\"", lines[0]);
        Assert.StartsWith($"\"{week.GetProperty("week")}\",\"{week.GetProperty("from")}\",\"{week.GetProperty("classified")}\"", lines[1]);
    }

    [Fact]
    public void Contract_NamesTheFieldsTheMachineKnows() =>
        Assert.Equal(Classifier.Load(Path.Combine(AppContext.BaseDirectory, "data")).Fields.Order(StringComparer.Ordinal), ApiContract.EnumOf("Field").Order(StringComparer.Ordinal));

    private static async Task<List<JsonElement>> WeeksAsync(Desk desk)
    {
        using var answer = await desk.SendAsync(HttpMethod.Get, "api/weekly-figures");
        var json = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Empty(await ApiContract.FaultsAsync("WeeklyFigures", json));
        return [.. JsonDocument.Parse(json).RootElement.EnumerateArray()];
    }

    private static async Task<List<string>> ExamplesAsync(Desk desk)
    {
        using var answer = await desk.SendAsync(HttpMethod.Get, "api/examples.tsv");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/tab-separated-values", answer.Content.Headers.ContentType?.MediaType);
        return [.. (await answer.Content.ReadAsStringAsync(Stop)).TrimEnd('\n').Split('\n')];
    }
}
