using System.Text.RegularExpressions;
using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Tests.City;
using CitizenFeedback.Core.Tests.Data;
using CitizenFeedback.Core.Texts;

namespace CitizenFeedback.Core.Tests.Texts;

public sealed class ShippedTextTests
{
    private static readonly TextFile Page = TextFile.Load(Shipped.File("pages.vi.json"));

    public static TheoryData<string> KeysMadeFromNames =>
    [
        .. Enum.GetValues<Stage>().Select(stage => $"stage.{TextKeys.Of(stage)}"),
        .. Enum.GetValues<Scope>().Where(scope => !scope.IsInScope()).Select(scope => $"advice.{TextKeys.Of(scope)}"),
        .. Enum.GetValues<Question>().Where(question => question is not (Question.Confirmation or Question.Review)).Select(question => $"question.{TextKeys.Of(question)}"),
        "danger.emergency", "danger.self-harm", "danger.child-harm", "danger.home-violence",
        ClockRefusals.AlreadyPaused.Code, ClockRefusals.NotPaused.Code, ClockRefusals.OutOfOrder.Code,
        ClockRefusals.NoExtensionLeft.Code, ClockRefusals.TooLateToExtend.Code,
    ];

    [Theory]
    [MemberData(nameof(KeysMadeFromNames))]
    public void EveryName_HasItsText(string key) => Assert.NotEmpty(TestCity.Texts.Get(key, ("wards", "x"), ("lines", "x")));

    [Fact]
    public async Task Summary_OfTheLongestDraft_StaysBelowZalosLimit()
    {
        var city = new TestCity();
        var sender = new Sender(city);
        await sender.SayAsync($"{Sender.Complaint} {new string('a', 1900)}");
        await sender.SayAsync(new string('b', 200));
        await sender.SayAsync($"{new string('c', 99)}e, 0912000001, an@{new string('e', 60)}.vn, {new string('d', 499)}f");
        Assert.Contains("Xin ông/bà xem lại", sender.LastAnswer);
        Assert.InRange(sender.LastAnswer.Length, 1000, 2000);
    }

    [Fact]
    public void Consent_PromisesOnlyWhatTheChatUnderstands()
    {
        var promised = Regex.Matches(Page.Get("consent.text"), "“([^”]+)”").Select(quote => ChatCommand.Read(quote.Groups[1].Value)?.Verb);
        Assert.Equal([ChatVerb.MyData, ChatVerb.Withdraw], promised);
    }

    [Fact]
    public void Figures_NameTheRatingsAsThePageThatAsksForThem() =>
        Assert.All(["satisfied", "acceptable"], rating => Assert.Contains($"“{Page.Get($"track.rating.{rating}")}”", Page.Get("figures.satisfied.meaning")));

    [Fact]
    public void Get_WithAValueThatLooksLikeAPlaceholder_DoesNotFillIt() =>
        Assert.Contains("(code)", TestCity.Texts.Get("draft.continues", ("question", "{code}"), ("code", "X")));
}
