using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Documents;
using CitizenFeedback.Core.Links;
using CitizenFeedback.Core.Results;
using CitizenFeedback.Core.Tests.City;
using CitizenFeedback.Core.Tracking;

namespace CitizenFeedback.Core.Tests.Tracking;

/// <summary>The tracking page's use cases over a city in memory.</summary>
internal sealed class TrackingBed
{
    public const string Digits = "0001"; // of the sender's phone

    public TrackingBed(TestCity city)
    {
        City = city;
        var (seal, rules) = (new LinkSeal(new byte[32]), TestCity.Handling);
        Passes = new TrackingPasses(seal, city.Time);
        Enter = new EnterTracking(city.Feedbacks, new LimitTries(Tries, city.Time), Passes, seal, city.Time);
        Show = new ShowTracking(city.Feedbacks, rules.Agencies, rules.Steps, new PromisedDates(rules.Steps, city.Time), TestCity.Links, city.Time);
        var add = new AddOnPage(new AddInformation(city.Change, TestCity.Router, rules.Deadlines, city.Time), new StoreDocument(city.Pictures));
        Act = new ActOnTracking(
            city.Feedbacks, add, new WithdrawFeedback(city.Change, city.Time), new RateAnswer(city.Change, city.Time),
            new ReopenAnswered(city.Change, TestCity.Router, rules.Deadlines, city.Time), new InsistOnFeedback(city.Change, rules.Deadlines, city.Time),
            new LimitTries(Tries, city.Time), seal, city.Queue, city.Time);
    }

    public TestCity City { get; }

    public MemoryTries Tries { get; } = new();

    public TrackingPasses Passes { get; }

    public EnterTracking Enter { get; }

    public ShowTracking Show { get; }

    public ActOnTracking Act { get; }

    public async Task<TrackingView> ViewAsync(FeedbackId id, TrackingWay way = TrackingWay.Code) =>
        (await Show.RunAsync(PassOf(id, way), default))!;

    /// <summary>Does it, and waits for what the city does at once.</summary>
    public async Task<Result<Feedback>> DoAsync(FeedbackId id, TrackingDeed deed, TrackingWay way = TrackingWay.Link, string requestId = "1")
    {
        var done = await Act.RunAsync(PassOf(id, way), deed, requestId, default);
        await City.RunAsync(TimeSpan.Zero);
        City.Time.Move(TimeSpan.FromSeconds(1));
        return done;
    }

    private TrackingPass PassOf(FeedbackId id, TrackingWay way) => new(id, way, City.Time.GetUtcNow());
}
