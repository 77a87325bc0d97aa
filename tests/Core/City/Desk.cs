using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Commands;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Tests.City;

/// <summary>The officials of one feedback: its agency and the coordinator. A command that died with the process is given again.</summary>
internal sealed class Desk(TestCity city, FeedbackId id)
{
    private readonly string _name = $"{Guid.NewGuid()}";
    private int _given;

    public async Task AskAsync(string question)
    {
        await AcceptAsync();
        await OfficerAsync(new AskSender(question));
    }

    public async Task AnswerAsync(string answer)
    {
        await AcceptAsync();
        await OfficerAsync(new ProposeAnswer(answer, []));
        await CoordinatorAsync(new ApproveAnswer());
    }

    public async Task AcceptAsync()
    {
        if ((await city.Feedbacks.PeekAsync(id)).Stage == Stage.Assigned)
            await OfficerAsync(new AcceptFeedback());
    }

    public async Task CoordinatorAsync(HandlingCommand command) => await RunAsync(new Official("VPUBND", Role.Coordinator, "Đầu mối"), command);

    /// <summary>What the coordinator is answered, whether done or refused.</summary>
    public Task<Result<Feedback>> TryAsync(HandlingCommand command) =>
        city.Handle.RunAsync(id, Case.Coordinator, command, seenVersion: null, new RequestKey(_name, $"{++_given}", command.GetType().Name), default);

    public async Task OfficerAsync(HandlingCommand command) =>
        await RunAsync(new Official((await city.Feedbacks.PeekAsync(id)).AgencyCode!, Role.Officer, "Cán bộ"), command);

    /// <summary>Then what the city does at once, and the time people take.</summary>
    private async Task RunAsync(Official by, HandlingCommand command)
    {
        var key = new RequestKey(_name, $"{++_given}", command.GetType().Name);
        var done = await Killed.AgainAsync(() => city.Handle.RunAsync(id, by, command, seenVersion: null, key, default));
        Assert.Null(done.Refusal);
        await city.RunAsync(TimeSpan.FromMinutes(2));
        city.Time.Move(TimeSpan.FromMinutes(1));
    }
}
