using System.Text;
using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Commands;
using CitizenFeedback.Core.Learning;
using CitizenFeedback.Core.Masking;
using CitizenFeedback.Core.Retention;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Learning;

public sealed class ExportLessonsTests
{
    private static readonly Official Operator = new("VPUBND", Role.Operator, "Trực ban");

    private readonly TestCity _city = new();

    [Fact]
    public async Task Correction_IsExported_Masked()
    {
        var life = await DecidedAsync("cán bộ một cửa phường bắt tôi Nguyễn Văn An số 0912000001 đi lại 4 lần bổ sung giấy tờ");
        Assert.Equal(
            ["cán bộ một cửa phường bắt tôi Nguyễn Văn A số 0900000000 đi lại 4 lần bổ sung giấy tờ"], await TextsAsync(Operator));
        var line = (await FileAsync()).Split('\n')[1].Split('\t');
        Assert.Equal(("Regulation", "-", "thuế"), (line[1], line[2], line[3]));
        Assert.StartsWith($"{(await _city.Feedbacks.LoadAsync(life.Id, default)).Events.OfType<Classified>().Single().Model}: Conduct ", line[4]);
        Assert.EndsWith("; corrected", line[4]);
    }

    [Fact]
    public async Task Erased_LeavesNoExample()
    {
        var life = await DecidedAsync();
        await DoAsync(life, Case.Coordinator, new DeclineFeedback(Scope.Incident, "Việc tại hiện trường"));
        Assert.Single(await TextsAsync(Operator));
        await DoAsync(life, Case.Coordinator, new AskErasing(ErasureReason.SenderAsked));
        await _city.RunAsync(TimeSpan.FromDays(1));
        Assert.True((await life.LoadAsync()).IsErased);
        Assert.Empty(await TextsAsync(Operator));
    }

    [Fact]
    public async Task RetentionsEnd_LeavesNoExample()
    {
        var life = await DecidedAsync();
        await DoAsync(life, Case.Coordinator, new DeclineFeedback(Scope.Incident, "Việc tại hiện trường"));
        await _city.RunAsync(TimeSpan.FromDays(1));
        _city.Time.Move(TimeSpan.FromDays(366 * 20));
        await _city.Retention.NightlyAsync(default);
        await _city.RunAsync(TimeSpan.Zero);
        Assert.True((await life.LoadAsync()).IsErased);
        Assert.Empty(await TextsAsync(Operator));
    }

    [Fact]
    public async Task WishToBeErased_TakesTheExampleAtOnce()
    {
        var life = await DecidedAsync();
        await life.Sender.SayAsync("Xóa dữ liệu của tôi");
        await life.Sender.SayAsync("Đồng ý xóa dữ liệu");
        Assert.NotNull((await life.LoadAsync()).ErasureWish);
        Assert.Empty(await TextsAsync(Operator));
    }

    [Fact]
    public async Task TakenBack_IsNoExample()
    {
        var life = await DecidedAsync();
        await life.Sender.SayAsync($"Rút {life.Id}");
        Assert.Equal(Stage.Withdrawn, (await life.LoadAsync()).Stage);
        Assert.Empty(await TextsAsync(Operator));
    }

    [Fact]
    public async Task Coordinator_GetsNothingThatNamesTheirOffice()
    {
        var life = await Case.BeginAsync(_city, "Cán bộ Văn phòng UBND thành phố bắt tôi đi lại 4 lần bổ sung giấy tờ");
        var reviewer = (await life.LoadAsync()).ReviewerCode!;
        var other = Case.Coordinator with { AgencyCode = reviewer };
        await DoAsync(life, other, new AssignFeedback("SXD", Scope.Conduct, Field: "xây dựng"));
        Assert.Empty(await TextsAsync(Case.Coordinator));
        Assert.Single(await TextsAsync(other));
    }

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.Register)]
    public void Others_GetNothing(Role role) =>
        Assert.Equal(HandlingRefusals.NotAllowed, Export.All(new Official("SXD", role, "x"), default).Refusal);

    [Fact]
    public async Task Field_ThatIsUnknown_IsRefused()
    {
        var life = await Case.BeginAsync(_city);
        HandlingCommand[] ofCoordinator = [new AssignFeedback("SXD", Field: "chiêm tinh"), new DeclineFeedback(Scope.Other, "x", "Thuế")];
        foreach (var command in (HandlingCommand[])[new AcceptFeedback(Field: "chiêm tinh"), new ReturnFeedback("x", Field: "chiêm tinh")])
            Assert.Equal(HandlingRefusals.UnknownField, (await life.DoAsync(Case.Officer(), command)).Refusal);
        Assert.Equal(HandlingRefusals.UnknownField, (await life.DoAsync(Case.Coordinator, ofCoordinator[0])).Refusal);
        await DoAsync(life, Case.Officer(), new ReturnFeedback("Không thuộc thẩm quyền"));
        Assert.Equal(HandlingRefusals.UnknownField, (await life.DoAsync(Case.Coordinator, ofCoordinator[1])).Refusal);
    }

    [Fact]
    public async Task Agency_ThatNamesAScope_ChangesNothingElse()
    {
        var life = await Case.BeginAsync(_city);
        await DoAsync(life, Case.Officer(), new AcceptFeedback(Scope.Regulation, "thuế"));
        Assert.Equal(Scope.Conduct, (await life.LoadAsync()).Scope);
        Assert.Single(await TextsAsync(Operator));
    }

    private ExportLessons Export => new(_city.Feedbacks, new MaskText(TestCity.Reader));

    /// <summary>Given back by the agency, then called a regulation by the coordinator.</summary>
    private async Task<Case> DecidedAsync(string text = Sender.Complaint)
    {
        var life = await Case.BeginAsync(_city, text);
        await DoAsync(life, Case.Officer(), new ReturnFeedback("Không thuộc thẩm quyền"));
        await DoAsync(life, Case.Coordinator, new AssignFeedback("SXD", Scope.Regulation, Field: "thuế"));
        if (text == Sender.Complaint)
            await DoAsync(life, Case.Officer("SXD"), new ReturnFeedback("Không thuộc thẩm quyền"));
        return life;
    }

    private static async Task DoAsync(Case life, Official by, HandlingCommand command) => Assert.Null((await life.DoAsync(by, command)).Refusal);

    private async Task<List<string>> TextsAsync(Official by) => await Export.All(by, default).Value.Select(lesson => lesson.Text).ToListAsync();

    private async Task<string> FileAsync()
    {
        using var file = new MemoryStream();
        await LessonFile.WriteAsync(file, Export.All(Operator, default).Value, default);
        return Encoding.UTF8.GetString(file.ToArray());
    }
}
