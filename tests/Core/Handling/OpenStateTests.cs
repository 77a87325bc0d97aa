using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling.Commands;
using CitizenFeedback.Core.Tests.City;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Tests.Handling;

/// <summary>Whatever officials, the sender and time do: what is open has an owner, a next step, a date and an alarm.</summary>
public sealed class OpenStateTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task OpenFeedback_OnAnyWay_HasOwnerStepDateAndAlarm(int seed)
    {
        var random = new Random(seed);
        var life = await Case.BeginAsync();
        for (var step = 0; step < 60; step++)
        {
            await StepAsync(life, random);
            var feedback = await life.LoadAsync();
            var now = life.City.Time.GetUtcNow();
            var next = TestCity.Handling.Steps.Of(feedback);
            var plan = WorkPlanner.Plan(feedback, TestCity.Rules, now);

            Assert.Equal(feedback.Stage.IsFinal(), next is null);
            Assert.True(next is null || TestCity.Handling.Agencies.Contains(next.OwnerCode));
            Assert.True(next is null || TestCity.Handling.Office.Calendar.IsWorkingDay(next.DueOn));
            Assert.True(next is null || plan.NextLook is not null);
            Assert.Equivalent(plan, WorkPlanner.Plan(feedback, TestCity.Rules, now), strict: true);
        }
    }

    private static async Task StepAsync(Case life, Random random)
    {
        var agency = (await life.LoadAsync()).AgencyCode ?? "SXD";
        var officer = Case.Officer(agency);
        Func<Task>[] steps =
        [
            () => life.DoAsync(Case.Coordinator, new AssignFeedback(random.Next(2) == 0 ? "SXD" : "THUE", Scope.Regulation, Urgent: random.Next(3) == 0)),
            () => life.DoAsync(Case.Coordinator, new DeclineFeedback(Scope.Other, "Ngoài phạm vi")),
            () => life.DoAsync(officer, new AcceptFeedback()),
            () => life.DoAsync(officer, new ReturnFeedback("Không thuộc thẩm quyền")),
            () => life.DoAsync(officer, new AskSender("Ngày nào?")),
            () => life.DoAsync(officer, new ProposeAnswer("Đã xử lý.", [])),
            () => life.DoAsync(officer, new ExtendDeadline("Cần thêm thời gian")),
            () => life.DoAsync(Case.Coordinator, new ApproveAnswer()),
            () => life.DoAsync(Case.Coordinator, new SendBackAnswer("Chưa đúng")),
            () => life.DoAsync(Case.Coordinator, new CloseFeedback()),
            () => life.DoAsync(Case.Coordinator, new ReopenFeedback("Xem lại")),
            () => life.Sender.SayAsync($"Vẫn gửi {life.Id}"),
            () => life.City.RunAsync(TimeSpan.FromHours(random.Next(1, 400))),
        ];
        await steps[random.Next(steps.Length)]();
    }
}
