using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling.Commands;
using CitizenFeedback.Core.Handling.Views;
using CitizenFeedback.Core.SecondOpinions;
using CitizenFeedback.Core.Tests.City;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Tests.SecondOpinions;

public sealed class SecondOpinionTests
{
    /// <summary>English is always for a person; one in which the classifier sees something of ours.</summary>
    private static readonly (string Text, Scope Scope) Unsure = FindUnsure(isOurs: true);

    private readonly TestCity _city = new(adviser: true);

    [Fact]
    public async Task Opinion_ThatAgrees_SparesThePerson()
    {
        Advise(Unsure.Scope);
        var at = await SendAsync();
        var feedback = await at.LoadAsync();
        Assert.Equal(Stage.Assigned, feedback.Stage);
        Assert.Equal(Unsure.Scope, feedback.Scope);
        Assert.Contains((await EventsAsync(at)).OfType<OpinionGiven>(), given => given is { Model: "adviser-1" } && given.Scope == Unsure.Scope);
        Assert.Single(at.Sender.Answers, text => text.Contains("Thông báo 1"));
    }

    /// <summary>Also one that would decline: no text can talk itself or others out of being read.</summary>
    [Fact]
    public async Task Opinion_OfAnythingElse_LeavesItToThePerson()
    {
        foreach (var other in Enum.GetValues<Scope>().Where(scope => scope != Unsure.Scope).Cast<Scope?>().Append(null))
        {
            var city = new TestCity(adviser: true);
            city.Adviser.Answer = () => new Opinion(other, "adviser-1");
            var at = await Case.BeginAsync(city, Unsure.Text);
            Assert.Equal(Stage.UnderReview, (await at.LoadAsync()).Stage);
            Assert.Single(city.Adviser.Asked);
            Assert.Equal($"{(other is null ? "?" : other)} (adviser-1)", await WhyAsync(at));
        }
    }

    [Fact]
    public async Task Text_LeavesMasked()
    {
        var at = await Case.BeginAsync(_city, $"{Unsure.Text} My phone 0912 345 678, file H26.12-260901-0042, Trần Thu Bình");
        var asked = Assert.Single(_city.Adviser.Asked);
        Assert.DoesNotContain("0912", asked);
        Assert.DoesNotContain("H26", asked);
        Assert.DoesNotContain("Thu Bình", asked);
        Assert.Contains("0912 345 678", (await _city.Feedbacks.LoadAsync(at.Id, default)).SenderTexts[0]);
    }

    [Fact]
    public async Task Feedback_TheClassifierIsSureOf_IsNotAskedAbout()
    {
        await Case.BeginAsync(_city);
        Assert.Empty(_city.Adviser.Asked);
    }

    [Fact]
    public async Task Feedback_IsNotAskedAbout_WhileItIsSwitchedOff()
    {
        var city = new TestCity();
        await Case.BeginAsync(city, Unsure.Text);
        Assert.Empty(city.Adviser.Asked);
    }

    /// <summary>A model that is down holds up nobody: a person decides meanwhile, and then nothing is asked any more.</summary>
    [Fact]
    public async Task Person_WhoIsFaster_Decides()
    {
        _city.Adviser.Answer = () => new DeliveryOutcome.Failed(FailureKind.Transient, "503", "The language model answered HTTP 503.");
        var at = await SendAsync();
        Assert.Single(at.Sender.Answers, text => text.Contains("Thông báo 1")); // the sender was told at once
        Assert.Null((await at.DoAsync(Case.Coordinator, new AssignFeedback(Case.Handler))).Refusal);
        Advise(Unsure.Scope);
        var asked = _city.Adviser.Asked.Count;
        await _city.RunAsync(TimeSpan.FromDays(1));
        Assert.Equal(asked, _city.Adviser.Asked.Count);
        Assert.Empty((await EventsAsync(at)).OfType<OpinionGiven>());
    }

    [Fact]
    public async Task Model_ThatStaysDown_IsGivenUpAndShown()
    {
        _city.Adviser.Answer = () => new DeliveryOutcome.Failed(FailureKind.Transient, "503", "The language model answered HTTP 503.");
        var at = await SendAsync();
        await _city.RunAsync(TimeSpan.FromHours(3));
        Assert.Equal(4, _city.Adviser.Asked.Count);
        var feedback = await at.LoadAsync();
        Assert.Equal((Stage.UnderReview, "second-opinion:1"), (feedback.Stage, Assert.Single(feedback.ParkedWork)));
    }

    /// <summary>An agency that returned it has read it: no machine sends it on again.</summary>
    [Fact]
    public async Task Returned_IsNotAskedAbout()
    {
        _city.Adviser.Answer = () => new DeliveryOutcome.Failed(FailureKind.Transient, "503", "The language model answered HTTP 503.");
        var at = await SendAsync();
        await at.DoAsync(Case.Coordinator, new AssignFeedback(Case.Handler));
        Assert.Null((await at.DoAsync(Case.Officer(), new ReturnFeedback("Không thuộc thẩm quyền"))).Refusal);
        Advise(Unsure.Scope);
        await _city.RunAsync(TimeSpan.FromHours(3));
        Assert.Equal(Stage.UnderReview, (await at.LoadAsync()).Stage);
        Assert.Empty((await EventsAsync(at)).OfType<OpinionGiven>());
    }

    /// <summary>A person has read it and said no: the sender is heard by a person too.</summary>
    [Fact]
    public async Task DeclinedByAPerson_AndInsistedOn_IsNotAskedAbout()
    {
        _city.Adviser.Answer = () => new DeliveryOutcome.Failed(FailureKind.Transient, "503", "The language model answered HTTP 503.");
        var at = await SendAsync();
        Assert.Null((await at.DoAsync(Case.Coordinator, new DeclineFeedback(Scope.Question, "Xin xem hướng dẫn"))).Refusal);
        await at.Sender.SayAsync("Vẫn gửi");
        Advise(Scope.Question);
        await _city.RunAsync(TimeSpan.FromHours(3));
        Assert.Equal(Stage.UnderReview, (await at.LoadAsync()).Stage);
        Assert.Empty((await EventsAsync(at)).OfType<OpinionGiven>());
    }

    /// <summary>Agreeing on a refusal would change nothing: then nothing leaves.</summary>
    [Fact]
    public async Task OutOfScopeByTheClassifier_IsNotAskedAbout()
    {
        var at = await Case.BeginAsync(_city, FindUnsure(isOurs: false).Text);
        Assert.Equal(Stage.UnderReview, (await at.LoadAsync()).Stage);
        Assert.Empty(_city.Adviser.Asked);
    }

    [Fact]
    public async Task MoreWords_WhileTheModelThinks_AreForThePerson()
    {
        Case? at = null;
        _city.Adviser.Answer = () =>
        {
            at!.Sender.SayAsync($"Bổ sung {at.Id}: cán bộ không viết giấy hẹn").GetAwaiter().GetResult();
            return new Opinion(Unsure.Scope, "adviser-1");
        };
        _city.Queue.IsLost = message => message.Queue == Messaging.WorkQueue.SecondOpinions;
        at = await SendAsync();
        _city.Queue.IsLost = _ => false;
        await _city.RunAsync(TimeSpan.FromMinutes(30));
        Assert.Equal(Stage.UnderReview, (await at.LoadAsync()).Stage);
        Assert.Single((await EventsAsync(at)).OfType<OpinionGiven>());
    }

    [Fact]
    public async Task WishToErase_ComesBeforeTheModel()
    {
        _city.Queue.IsLost = message => message.Queue == Messaging.WorkQueue.SecondOpinions;
        var at = await SendAsync();
        _city.Queue.IsLost = _ => false;
        await at.Sender.SayAsync("Xóa dữ liệu của tôi");
        await at.Sender.SayAsync("Đồng ý xóa dữ liệu");
        Assert.NotNull((await at.LoadAsync()).ErasureWish);
        await _city.RunAsync(TimeSpan.FromHours(3));
        Assert.Empty(_city.Adviser.Asked);
    }

    [Fact]
    public async Task Opinion_WhenKilledOnceAtAnyMoment_IsGivenOnce()
    {
        var moments = (await PlayAsync(int.MaxValue)).City.Kill.Moments;
        Assert.True(moments > 15, $"only {moments} moments");
        for (var moment = 1; moment <= moments; moment++)
        {
            var at = await PlayAsync(moment);
            var where = $"killed at moment {moment}, {at.City.Kill.KilledAt}";
            Assert.True((await at.LoadAsync()).Stage == Stage.Assigned, where);
            Assert.True((await EventsAsync(at)).OfType<OpinionGiven>().Count() == 1, where);
            Assert.True((await EventsAsync(at)).OfType<Assigned>().Count() == 1, where);
        }
    }

    private static async Task<Case> PlayAsync(int killAt)
    {
        var city = new TestCity(adviser: true);
        city.Adviser.Answer = () => new Opinion(Unsure.Scope, "adviser-1");
        city.Queue.IsLost = message => message.Queue == Messaging.WorkQueue.SecondOpinions;
        var at = await Case.BeginAsync(city, Unsure.Text);
        city.Queue.IsLost = _ => false;
        city.Kill.ArmFromNow(killAt);
        await city.RunAsync(TimeSpan.FromMinutes(30));
        return at;
    }

    private void Advise(Scope scope) => _city.Adviser.Answer = () => new Opinion(scope, "adviser-1");

    private Task<Case> SendAsync() => Case.BeginAsync(_city, Unsure.Text);

    private static async Task<IReadOnlyList<FeedbackEvent>> EventsAsync(Case at) => (await at.City.Feedbacks.LoadAsync(at.Id, default)).Events;

    private static async Task<string?> WhyAsync(Case at)
    {
        var show = new ShowFeedback(at.City.Feedbacks, TestCity.Handling.Agencies, TestCity.Router, TestCity.Handling.Steps, at.City.Time);
        return (await show.RunAsync(at.Id, Case.Coordinator, default)).Value.History.Last(entry => entry.Kind == "opinion-given").Why;
    }

    private static (string Text, Scope Scope) FindUnsure(bool isOurs) =>
        new[]
        {
            "The clerk at the ward office was rude to me and sent me home four times for new papers.",
            "The officer at the one-stop desk shouted at my wife and did not take our file.",
            "There is a big hole in the road and the street light is broken for a week, please come and fix it.",
            "My bank took money from my card and the shop does not want to give it back to me.",
            "Staff at counter 3 are late every day and nobody gives us the result of our land file.",
        }
        .Select(text => (Text: text, Decision: TestCity.Triage.Of(text)))
        .Where(pair => pair.Decision.Unsure && pair.Decision.Scope.IsInScope() == isOurs)
        .Select(pair => (pair.Text, pair.Decision.Scope)).First();
}
