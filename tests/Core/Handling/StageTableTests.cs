using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Commands;
using CitizenFeedback.Core.Retention;
using CitizenFeedback.Core.Synchronization;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Handling;

/// <summary>Every command in every stage: what the table says is done, and everything else refused with nothing changed.</summary>
public sealed class StageTableTests
{
    private static readonly Dictionary<string, HandlingCommand> Commands = new()
    {
        ["assign"] = new AssignFeedback("SXD", Scope.Regulation),
        ["decline"] = new DeclineFeedback(Scope.Incident, "Việc tại hiện trường"),
        ["accept"] = new AcceptFeedback(),
        ["return"] = new ReturnFeedback("Không thuộc thẩm quyền"),
        ["ask"] = new AskSender("Việc xảy ra ngày nào?"),
        ["answer"] = new ProposeAnswer("Đã nhắc nhở cán bộ.", []),
        ["approve"] = new ApproveAnswer(),
        ["send-back"] = new SendBackAnswer("Chưa trả lời vào việc"),
        ["extend"] = new ExtendDeadline("Cần xác minh thêm"),
        ["close"] = new CloseFeedback(),
        ["reopen"] = new ReopenFeedback("Người gửi chưa đồng ý"),
        ["code"] = new EnterNationalCode("PAKN.20261125.0256", 1),
        ["erase"] = new AskErasing(ErasureReason.AuthorityOrdered),
        ["settle"] = new SettleConflict("Giữ nguyên"), // nothing is in conflict
    };

    /// <summary>What each stage allows, and where it leads.</summary>
    private static readonly Dictionary<Stage, string> Allowed = new()
    {
        [Stage.UnderReview] = "assign>Assigned decline>Declined code>UnderReview",
        [Stage.Declined] = "erase>Declined code>Declined",
        [Stage.Assigned] = "assign>Assigned accept>InProgress return>UnderReview code>Assigned",
        [Stage.InProgress] = "assign>Assigned return>UnderReview ask>AwaitingSender answer>AnswerProposed extend>InProgress code>InProgress",
        [Stage.AwaitingSender] = "return>UnderReview extend>AwaitingSender code>AwaitingSender",
        [Stage.AnswerProposed] = "approve>Answered send-back>InProgress return>UnderReview code>AnswerProposed",
        [Stage.Answered] = "close>Closed reopen>InProgress code>Answered",
        [Stage.Closed] = "reopen>InProgress erase>Closed code>Closed",
        [Stage.Withdrawn] = "erase>Withdrawn code>Withdrawn",
    };

    public static TheoryData<Stage, string> Cells
    {
        get
        {
            var cells = new TheoryData<Stage, string>();
            foreach (var stage in Allowed.Keys)
                foreach (var command in Commands.Keys)
                    cells.Add(stage, command);
            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Command_InEveryStage_DoesWhatTheTableSays(Stage stage, string name)
    {
        var at = await Case.AtAsync(stage);
        var before = await at.LoadAsync();
        Assert.Equal(stage, before.Stage);
        var command = Commands[name];

        var done = await at.DoAsync(command.Roles.Contains(Role.Coordinator) ? Case.Coordinator : ReaderOf(before), command);

        var leadsTo = Allowed[stage].Split(' ').Select(cell => cell.Split('>')).FirstOrDefault(cell => cell[0] == name)?[1];
        if (leadsTo is null)
        {
            Assert.NotNull(done.Refusal);
            Assert.Equal(before.Version, (await at.LoadAsync()).Version);
        }
        else
        {
            Assert.Null(done.Refusal);
            Assert.Equal(leadsTo, (await at.LoadAsync()).Stage.ToString());
        }
    }

    [Fact]
    public void Table_KnowsEveryCommand() => Assert.Equal(
        typeof(HandlingCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(HandlingCommand))).OrderBy(type => type.Name),
        Commands.Values.Select(command => command.GetType()).OrderBy(type => type.Name));

    /// <summary>Where no agency has it, no officer may read it: that is a refusal too.</summary>
    private static Official ReaderOf(Feedback feedback) => Case.Officer(feedback.AgencyCode ?? Case.Handler);
}
