using System.Text;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Results;
using CitizenFeedback.Core.Tests.City;
using CitizenFeedback.Core.Tracking;

namespace CitizenFeedback.Core.Tests.Tracking;

/// <summary>What is told on the page, and how acts on it are told in the chat.</summary>
public sealed class AddOnPageTests
{
    /// <summary>An official knows code and digits too.</summary>
    [Fact]
    public async Task Acts_InGreatNumber_AreRefusedForAWhile_AndFillNeitherFeedbackNorChat()
    {
        var at = await Case.AtAsync(Stage.InProgress);
        var bed = new TrackingBed(at.City);
        for (var time = 0; time < ActOnTracking.Most.Most; time++)
            Assert.Null((await bed.DoAsync(at.Id, new TrackingDeed.Adding($"lần {time}", []), requestId: $"{time}")).Refusal);
        var events = (await at.LoadAsync()).EventCount;
        Assert.Equal(TrackingRefusals.TooOften, (await bed.DoAsync(at.Id, new TrackingDeed.Adding("nữa", []), requestId: "more")).Refusal);
        Assert.Null((await bed.DoAsync(at.Id, new TrackingDeed.Adding("lần 0", []), requestId: "0")).Refusal); // a repeat changes nothing
        Assert.Equal(events, (await at.LoadAsync()).EventCount);
        at.City.Time.Move(TimeSpan.FromHours(2));
        Assert.Null((await bed.DoAsync(at.Id, new TrackingDeed.Adding("nữa", []), requestId: "more")).Refusal);
    }

    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7 ...");

    [Fact]
    public async Task Answer_ToWhatWasAsked_LetsTheClockGoOn()
    {
        var at = await Case.AtAsync(Stage.AwaitingSender);
        var bed = new TrackingBed(at.City);
        Assert.Equal(Promise.Paused, (await bed.ViewAsync(at.Id)).Due!.Promise);
        Assert.Equal("Việc xảy ra ngày nào?", (await bed.ViewAsync(at.Id)).Question);
        await bed.DoAsync(at.Id, new TrackingDeed.Adding("Ngày 20 tháng 11", [Pdf]));
        var view = await bed.ViewAsync(at.Id);
        Assert.Equal((Stage.InProgress, Promise.Reply, (string?)null), (view.Stage, view.Due!.Promise, view.Question));
        Assert.Single((await at.LoadAsync()).Attachments);
    }

    public static TheoryData<string, string, int> Bad => new()
    {
        { "  \u0007 ", HandlingRefusals.TextMissing.Code, 0 },
        { new string('á', 20_001), "refusal.text-too-long", 0 },
        { "x", TrackingRefusals.TooManyFiles.Code, 11 },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task BadInput_IsRefusedAndNothingIsStored(string text, string refusal, int files)
    {
        var at = await Case.AtAsync(Stage.InProgress);
        var bed = new TrackingBed(at.City);
        var done = await bed.DoAsync(at.Id, new TrackingDeed.Adding(text, [.. Enumerable.Repeat(Pdf, files)]));
        Assert.Equal(refusal, done.Refusal!.Code);
        Assert.Empty(at.City.Pictures.Saved);
    }

    [Fact]
    public async Task File_ThatIsNone_OrTooLarge_IsRefused()
    {
        var at = await Case.AtAsync(Stage.InProgress);
        var bed = new TrackingBed(at.City);
        Task<Result<Feedback>> AddAsync(byte[]? file) => bed.DoAsync(at.Id, new TrackingDeed.Adding("", [file]));
        Assert.Equal(HandlingRefusals.NotADocument, (await AddAsync([1, 2, 3])).Refusal);
        Assert.Equal(TrackingRefusals.FileTooLarge, (await AddAsync(null)).Refusal);
        Assert.Null((await AddAsync(Pdf)).Refusal);
    }

    [Fact]
    public async Task Reopening_WithoutAReason_TakesThatOfTheRatingOrAsksForIt()
    {
        var at = await Case.AtAsync(Stage.Answered);
        var bed = new TrackingBed(at.City);
        Assert.Equal(Refusals.ReasonMissing, (await bed.DoAsync(at.Id, new TrackingDeed.Reopening(""))).Refusal);
        await bed.DoAsync(at.Id, new TrackingDeed.Rating(Satisfaction.Dissatisfied, "Chưa ai xin lỗi"));
        Assert.Null((await bed.DoAsync(at.Id, new TrackingDeed.Reopening(""))).Refusal);
        Assert.Contains(at.Sender.Answers, text => text.Contains($"Phản ánh {at.Id} được xử lý lại"));
    }

    [Fact]
    public async Task WhatNoNoticeTells_IsToldInTheChatOnce_AndWhatWasRefusedIsNot()
    {
        var at = await Case.AtAsync(Stage.Answered);
        var bed = new TrackingBed(at.City);
        for (var time = 0; time < 3; time++)
            await bed.DoAsync(at.Id, new TrackingDeed.Rating(Satisfaction.Satisfied, ""));
        await bed.DoAsync(at.Id, new TrackingDeed.Adding("", []));
        await at.City.RunAsync(TimeSpan.FromMinutes(1));
        Assert.Single(at.Sender.Answers, text => text.Contains("trên trang tra cứu"));
        await bed.DoAsync(at.Id, new TrackingDeed.Adding("Cảm ơn", []));
        await at.City.RunAsync(TimeSpan.FromMinutes(1));
        Assert.Equal($"Đã bổ sung vào phản ánh {at.Id} nội dung ông/bà ghi trên trang tra cứu.", at.Sender.LastAnswer);
    }

    [Fact]
    public async Task Withdrawal_IsToldInTheChat()
    {
        var at = await Case.AtAsync(Stage.InProgress);
        await new TrackingBed(at.City).DoAsync(at.Id, new TrackingDeed.Withdrawing());
        Assert.Contains($"Đã rút phản ánh {at.Id}", at.Sender.LastAnswer);
    }
}
