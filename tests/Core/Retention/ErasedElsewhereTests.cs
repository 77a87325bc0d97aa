using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling.Documents;
using CitizenFeedback.Core.Retention;
using CitizenFeedback.Core.Synchronization;
using CitizenFeedback.Core.Tests.City;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Tests.Retention;

/// <summary>What registers and people outside do with a feedback that is erased here.</summary>
public sealed class ErasedElsewhereTests
{
    [Fact]
    public async Task PortalSaysTheSame_IsNoNews_AndSomethingElse_IsKeptForAPerson()
    {
        var at = await ErasedAsync(new TestCity(portal: true));
        await at.City.Follow.RunAsync(default);
        var (events, version) = ((await at.LoadAsync()).EventCount, (await at.LoadAsync()).Version);
        at.City.Portal.Change(at.Id, version, PortalStatus.Answered, "Kính gửi ông An");
        await at.City.Follow.RunAsync(default);
        Assert.Empty(at.City.Parked.Kept);
        at.City.Portal.Change(at.Id, version, PortalStatus.InProgress);
        await at.City.Follow.RunAsync(default);
        Assert.Equal("portal-unknown-code", Assert.Single(at.City.Parked.Kept).Reason);
        Assert.Equal(events, (await at.LoadAsync()).EventCount);
        Assert.Equal(at.City.Portal.Records.Keys.Single(), at.City.Erasures.All[at.Id.Value].NationalCode);
    }

    [Fact]
    public async Task PortalSwitchedOnLater_IsOwedNothing()
    {
        var at = await ErasedAsync(new TestCity());
        Assert.Empty((await new ExportForPortal(at.City.Feedbacks, at.City.Forms).RunAsync(Case.Coordinator, after: null, default)).Value.Items);
        var on = new TestCity(portal: true, before: at.City);
        await on.Follow.RunAsync(default);
        await on.RunAsync(TimeSpan.FromDays(2));
        Assert.Empty(on.Portal.Records);
        Assert.Equal(PortalStanding.NotMeant, (await at.LoadAsync()).PortalStanding);
    }

    /// <summary>Nothing can be sent any more that would mend a difference.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Comparison_LeavesItOut(bool isInRegister)
    {
        var at = await ErasedAsync(new TestCity());
        if (!isInRegister)
            at.City.Register.Entries.Clear(); // the city has done as it was asked
        var found = (await at.City.Reconcile.RunAsync(Case.Coordinator, RegisterName.City, default)).Value;
        Assert.Equal((0, 0), (found.Ours, found.Differences.Count));
    }

    [Fact]
    public async Task ParkedWork_OfBefore_WaitsForNobodyAnyMore()
    {
        var at = await Case.AtAsync(Stage.Answered);
        at.City.Register.Answer = () => new DeliveryOutcome.Failed(FailureKind.Permanent, "422", "no");
        await at.DoAsync(Case.Coordinator, new Core.Handling.Commands.CloseFeedback());
        await at.City.RunAsync(TimeSpan.FromMinutes(5));
        Assert.NotEmpty((await at.LoadAsync()).ParkedWork);
        Assert.Null((await at.DoAsync(Case.Coordinator, new AskErasing(ErasureReason.SenderAsked))).Refusal);
        Assert.True((await at.LoadAsync()).IsErased);
        Assert.Empty((await at.LoadAsync()).ParkedWork);
    }

    /// <summary>An upload that comes late leaves no file behind.</summary>
    [Fact]
    public async Task Document_IsNotTaken()
    {
        var at = await ErasedAsync(new TestCity());
        var keep = new KeepDocument(at.City.Feedbacks, at.City.Pictures, new StoreDocument(at.City.Pictures));
        var officer = Case.Officer((await at.LoadAsync()).AgencyCode!);
        Assert.Equal(Refusals.Erased, (await keep.SaveAsync(at.Id, officer, "%PDF-1.7"u8.ToArray(), default)).Refusal);
        Assert.Empty(at.City.Pictures.Saved);
    }

    [Fact]
    public async Task Document_ThatArrivesWhileItIsErased_DoesNotStay()
    {
        var at = await ErasedCase.ClosedAsync(new TestCity());
        var keep = new KeepDocument(at.City.Feedbacks, at.City.Pictures, new StoreDocument(at.City.Pictures));
        var officer = Case.Officer((await at.LoadAsync()).AgencyCode!);
        at.City.Pictures.Meanwhile = async () =>
        {
            Assert.Null((await at.DoAsync(Case.Coordinator, new AskErasing(ErasureReason.SenderAsked))).Refusal);
            await at.City.RunAsync(TimeSpan.FromMinutes(10));
        };
        Assert.Equal(Refusals.Erased, (await keep.SaveAsync(at.Id, officer, "%PDF-1.7"u8.ToArray(), default)).Refusal);
        Assert.Empty(at.City.Pictures.Saved);
    }

    [Fact]
    public async Task OpenConflict_HoldsTheErasureBack()
    {
        var at = await ErasedCase.ClosedAsync(new TestCity(portal: true));
        await at.City.Follow.RunAsync(default);
        at.City.Portal.Change(at.Id, (await at.LoadAsync()).Version, PortalStatus.InProgress);
        await at.City.Follow.RunAsync(default);
        Assert.NotNull((await at.LoadAsync()).Conflict);
        await at.DoAsync(Case.Coordinator, new AskErasing(ErasureReason.SenderAsked));
        await at.City.RunAsync(TimeSpan.FromMinutes(10));
        Assert.False((await at.LoadAsync()).IsErased);
        await at.DoAsync(Case.Coordinator, new SettleConflict("Giữ nguyên"));
        await at.City.RunAsync(TimeSpan.FromMinutes(10));
        Assert.True((await at.LoadAsync()).IsErased);
    }

    private static async Task<Case> ErasedAsync(TestCity city)
    {
        var at = await ErasedCase.ClosedAsync(city);
        Assert.Null((await at.DoAsync(Case.Coordinator, new AskErasing(ErasureReason.SenderAsked))).Refusal);
        await city.RunAsync(TimeSpan.FromMinutes(10));
        Assert.True((await at.LoadAsync()).IsErased);
        return at;
    }
}
