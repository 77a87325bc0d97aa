using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Commands;
using CitizenFeedback.Core.Synchronization;
using CitizenFeedback.Core.Tests.City;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Tests.Synchronization;

public sealed class ReconciliationTests
{
    private static readonly Official Operator = new("VPUBND", Role.Operator, "Vận hành");
    private static readonly FeedbackId Foreign = FeedbackId.New("HNZ", new DateOnly(2026, 11, 24));

    [Fact]
    public async Task Registers_ThatHoldTheSame_Agree()
    {
        var life = await BeginAsync();
        foreach (var found in await life.City.Reconcile.RunAllAsync(default))
            Assert.Equal((1, 1, 0, 0), (found.Ours, found.Agree, found.OnTheirWay, found.Differences.Count));
    }

    [Theory]
    [InlineData(DifferenceKind.Missing)]
    [InlineData(DifferenceKind.Older)]
    [InlineData(DifferenceKind.Newer)]
    [InlineData(DifferenceKind.OtherStage)]
    public async Task City_ThatDiffers_IsNamedAndMendedByOneCommand(DifferenceKind kind)
    {
        var life = await BeginAsync();
        var entries = life.City.Register.Entries;
        var entry = entries[life.Id];
        entries[life.Id] = kind switch
        {
            DifferenceKind.Older => entry with { Version = 1 },
            DifferenceKind.Newer => entry with { Version = 40 },
            _ => entry with { Stage = nameof(Stage.Closed) },
        };
        if (kind == DifferenceKind.Missing)
            entries.Remove(life.Id);
        await AssertMendedAsync(life, RegisterName.City, kind);
        Assert.Equal((await life.LoadAsync()).Version, entries[life.Id].Version);
    }

    [Theory]
    [InlineData(DifferenceKind.Older)]
    [InlineData(DifferenceKind.Newer)]
    [InlineData(DifferenceKind.OtherStage)]
    public async Task Portal_ThatDiffers_IsNamedAndMendedByOneCommand(DifferenceKind kind)
    {
        var life = await BeginAsync();
        var (national, form) = life.City.Portal.Records.Single();
        life.City.Portal.Records[national] = kind switch
        {
            DifferenceKind.Older => form with { Version = 1 },
            DifferenceKind.Newer => form with { Version = 40 },
            _ => form with { Status = PortalStatus.Refused },
        };
        await AssertMendedAsync(life, RegisterName.Portal, kind);
        Assert.Equal(PortalStatus.Forwarded, life.City.Portal[life.Id].Status);
    }

    [Fact]
    public async Task Line_WeDoNotKnowOrThatStandsTwice_IsNamedAndLeftToAPerson()
    {
        var life = await BeginAsync();
        var form = life.City.Portal[life.Id];
        life.City.Portal.Records["PAKN.20200101.0001"] = form;
        life.City.Portal.Records["PAKN.20200101.0002"] = form with { Code = Foreign };
        var found = (await life.City.Reconcile.RunAsync(Operator, RegisterName.Portal, default)).Value;
        Assert.Equal([DifferenceKind.Twice, DifferenceKind.UnknownToUs], found.Differences.Select(difference => difference.Kind).Order(Comparer<DifferenceKind>.Create((one, other) => string.CompareOrdinal($"{one}", $"{other}"))));
        Assert.Equal(0, (await life.City.Reconcile.RepairAsync(Operator, RegisterName.Portal, null, default)).Value);
    }

    [Fact]
    public async Task Version_ThatIsNonsense_IsLeftToAPerson_AndRaisesNoneOfOurs()
    {
        var life = await BeginAsync();
        var version = (await life.LoadAsync()).Version;
        life.City.Register.Entries[life.Id] = life.City.Register.Entries[life.Id] with { Version = int.MaxValue };
        await life.City.Reconcile.RunAsync(Operator, RegisterName.City, default);
        Assert.Equal(0, (await life.City.Reconcile.RepairAsync(Operator, RegisterName.City, null, default)).Value);
        Assert.Equal(version, (await life.LoadAsync()).Version);
    }

    [Fact]
    public void WhatIsNotListed_DoesNotAgreeEither()
    {
        var missing = Enumerable.Range(0, 600).Select(_ => new Difference(Foreign.Value, DifferenceKind.Missing, 3, "Assigned", null, null, [])).ToList();
        var found = Reconciliation.Of(RegisterName.City, DateTimeOffset.UnixEpoch, ours: 700, theirs: 100, onTheirWay: 0, missing);
        Assert.Equal((100, 500, 100), (found.Agree, found.Differences.Count, found.More));
    }

    [Fact]
    public async Task WhatIsStillToBeTried_IsNoDifferenceAndWhatWasGivenUpIs()
    {
        var life = await BeginAsync();
        life.City.Register.Answer = () => new DeliveryOutcome.Failed(FailureKind.Transient, "503", "down");
        await life.DoAsync(Case.Officer(), new AcceptFeedback());
        life.City.Register.Answer = () => null;
        var waiting = (await life.City.Reconcile.RunAsync(Operator, RegisterName.City, default)).Value;
        Assert.Equal((1, 0), (waiting.OnTheirWay, waiting.Differences.Count));

        life.City.Register.Answer = () => new DeliveryOutcome.Failed(FailureKind.NeedsPerson, "401", "key");
        await life.City.RunAsync(TimeSpan.FromHours(1));
        life.City.Register.Answer = () => null;
        Assert.Equal(DifferenceKind.Older, Assert.Single((await life.City.Reconcile.RunAsync(Operator, RegisterName.City, default)).Value.Differences).Kind);
    }

    [Fact]
    public async Task Register_WhosePagesLeadInACircle_IsSaidAndComparedWithNothing()
    {
        var life = await BeginAsync();
        life.City.Register.NextPage = new CircularPages().Next;
        var found = (await life.City.Reconcile.RunAsync(Operator, RegisterName.City, default)).Value;
        Assert.Equal(("bad-answer: Its pages lead in a circle.", 0), (found.Failure, found.Differences.Count));
    }

    [Fact]
    public async Task Register_ThatCannotBeRead_IsSaidAndComparedWithNothing()
    {
        var life = await BeginAsync();
        life.City.Register.Answer = () => new DeliveryOutcome.Failed(FailureKind.Transient, "503", "down");
        var found = (await life.City.Reconcile.RunAsync(Operator, RegisterName.City, default)).Value;
        Assert.Equal(("503: down", 0), (found.Failure, found.Differences.Count));
        Assert.Contains("Chưa đối soát được", new ReconciliationReport(TestCity.Texts).Write(found));
    }

    [Fact]
    public async Task Report_IsAPageALeaderCanRead()
    {
        var life = await BeginAsync();
        life.City.Register.Entries[life.Id] = life.City.Register.Entries[life.Id] with { Stage = "<b>|`lạ`</b>" };
        var report = new ReconciliationReport(TestCity.Texts).Write((await life.City.Reconcile.RunAsync(Operator, RegisterName.City, default)).Value);
        Assert.StartsWith("# Đối soát với Hệ thống phản ánh, kiến nghị của thành phố\n", report);
        Assert.Contains("Có 1 điểm khác cần xử lý.", report);
        Assert.Contains($"| {life.Id} | Cùng bản nhưng khác trạng thái | bản 3, Đã chuyển cơ quan xử lý | bản 3, blạb |", report);
    }

    [Fact]
    public async Task Roles_ThatMayNot_AreRefusedAndAnOffRegisterIsNotCompared()
    {
        var life = await Case.BeginAsync();
        Assert.Equal(HandlingRefusals.NotAllowed, (await life.City.Reconcile.RunAsync(Case.Officer(), RegisterName.City, default)).Refusal);
        Assert.Equal(SynchronizationRefusals.Off, (await life.City.Reconcile.RunAsync(Operator, RegisterName.Portal, default)).Refusal);
        Assert.Equal(SynchronizationRefusals.NotCompared, (await life.City.Reconcile.RepairAsync(Operator, RegisterName.City, null, default)).Refusal);
    }

    private static Task<Case> BeginAsync() => Case.BeginAsync(new TestCity(portal: true));

    /// <summary>Asked for twice, it is sent once.</summary>
    private static async Task AssertMendedAsync(Case life, RegisterName register, DifferenceKind kind)
    {
        var found = (await life.City.Reconcile.RunAsync(Operator, register, default)).Value;
        Assert.Equal((life.Id.Value, kind), (Assert.Single(found.Differences).Code, found.Differences[0].Kind));
        for (var time = 0; time < 2; time++)
            Assert.Equal(1, (await life.City.Reconcile.RepairAsync(Operator, register, life.Id.Value, default)).Value);
        await life.City.RunAsync(TimeSpan.FromMinutes(10));
        Assert.Single((await life.City.Feedbacks.LoadAsync(life.Id, default)).Events.OfType<ResendAsked>());
        Assert.All(await life.City.Reconcile.RunAllAsync(default), again => Assert.Equal(1, again.Agree));
    }
}
