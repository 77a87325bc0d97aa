using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Commands;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Tests.City;

/// <summary>One feedback of one sender, and the officials who work on it.</summary>
internal sealed class Case
{
    /// <summary>What the router gives feedback on conduct to that names nobody.</summary>
    public const string Handler = "TTPVHCC";

    public static readonly Official Coordinator = new("VPUBND", Role.Coordinator, "Bàn tiếp nhận");

    private int _requests;

    public static Case Of(TestCity city, Sender sender) => new(city, sender);

    private Case(TestCity city, Sender sender) => (City, Sender) = (city, sender);

    public TestCity City { get; }

    public Sender Sender { get; }

    public FeedbackId Id => Sender.Code;

    /// <summary>Assigned by the machine.</summary>
    public static async Task<Case> BeginAsync(TestCity? city = null, string text = Sender.Complaint, string senderId = "1001")
    {
        city ??= new TestCity();
        var begun = new Case(city, new Sender(city, senderId));
        await begun.Sender.SubmitAsync(text);
        return begun;
    }

    /// <summary>Brought to that stage by commands.</summary>
    public static async Task<Case> AtAsync(Stage stage, TestCity? city = null, string senderId = "1001")
    {
        var at = await BeginAsync(city, senderId: senderId);
        foreach (var (by, command) in WayTo(stage))
            Assert.Null((await at.DoAsync(by, command)).Refusal);
        if (stage == Stage.Withdrawn)
            await at.Sender.SayAsync($"Rút {at.Id}");
        return at;
    }

    public static Official Officer(string agency = Handler) => new(agency, Role.Officer, "Cán bộ xử lý");

    public Task<Feedback> LoadAsync() => City.LoadAsync(Id);

    /// <summary>Asks, and waits for what the city does at once.</summary>
    public async Task<Result<Feedback>> DoAsync(Official by, HandlingCommand command, int? seenVersion = null, string? request = null)
    {
        var done = await City.Handle.RunAsync(Id, by, command, seenVersion, new RequestKey("test", request ?? $"{++_requests}", "f"), default);
        await City.RunAsync(TimeSpan.Zero);
        City.Time.Move(TimeSpan.FromSeconds(1));
        return done;
    }

    private static IEnumerable<(Official By, HandlingCommand Command)> WayTo(Stage stage)
    {
        var officer = Officer();
        (Official, HandlingCommand) accept = (officer, new AcceptFeedback()), answer = (officer, new ProposeAnswer("Đã nhắc nhở cán bộ.", []));
        (Official, HandlingCommand) approve = (Coordinator, new ApproveAnswer()), back = (officer, new ReturnFeedback("Không thuộc thẩm quyền"));
        return stage switch
        {
            Stage.UnderReview => [back],
            Stage.Declined => [back, (Coordinator, new DeclineFeedback(Core.Classification.Scope.Incident, "Việc tại hiện trường"))],
            Stage.InProgress => [accept],
            Stage.AwaitingSender => [accept, (officer, new AskSender("Việc xảy ra ngày nào?"))],
            Stage.AnswerProposed => [accept, answer],
            Stage.Answered => [accept, answer, approve],
            Stage.Closed => [accept, answer, approve, (Coordinator, new CloseFeedback())],
            _ => [],
        };
    }
}
