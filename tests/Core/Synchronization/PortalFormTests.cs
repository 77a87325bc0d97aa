using System.Text;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Commands;
using CitizenFeedback.Core.Synchronization;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Synchronization;

/// <summary>The portal's form, and what officials do with it while the portal is switched off.</summary>
public sealed class PortalFormTests
{
    [Fact]
    public async Task Form_OfWhatIsTooLong_IsShortenedAndSaysSo()
    {
        var life = await Case.BeginAsync();
        var record = await life.City.Feedbacks.LoadAsync(life.Id, default);
        var person = new Person(new string('Ă', 300), new string('9', 80), new string('x', 1200), null, $"{new string('e', 250)}@a.vn", SenderKind.Organisation);
        var form = life.City.Forms.Of(record with { Person = person, Texts = new Dictionary<string, string> { ["text-000001"] = new string('n', 59_000) } });

        Assert.Equal((200, 1000, 50, 200), (form.FullName.Length, form.Address.Length, form.Phone!.Length, form.Email!.Length));
        Assert.Equal("Tổ chức, doanh nghiệp", form.SenderKind);
        Assert.Equal(59_000, form.Content.Length);
        Assert.InRange(form.Title.Length, 1, 2000);
        Assert.Equal(4, form.Remark!.Split("rút gọn").Length - 1);
    }

    [Fact]
    public async Task Form_OfEachStage_HasAStatusAndNoRemarkWithoutReason()
    {
        var life = await Case.AtAsync(Stage.Withdrawn);
        var form = life.City.Forms.Of(await life.City.Feedbacks.LoadAsync(life.Id, default));
        Assert.Equal((PortalStatus.Refused, "Người gửi đã rút."), (form.Status, form.Remark));
        Assert.All(Enum.GetValues<Stage>(), stage => Assert.True(Enum.IsDefined(PortalStatuses.Of(stage))));
    }

    [Theory]
    [InlineData("PAKN.20260516.0256", true)]
    [InlineData(" pakn.20260516.025612 ", true)]
    [InlineData("PAKN.20261316.0256", false)]
    [InlineData("PAKN.20260516.025", false)]
    [InlineData("PAKN.20260516.0256789", false)]
    [InlineData("PAKN-20260516-0256", false)]
    [InlineData("PAKN.20260516.0256\n", true)]
    [InlineData("PAKN.20260516.０２５６", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void NationalCode_IsKnownByItsShape(string? text, bool isOne) => Assert.Equal(isOne, NationalCode.Parse(text) is not null);

    [Fact]
    public async Task EnterNationalCode_OfWhatWasEnteredByHand_TakesItOffTheExport()
    {
        var life = await Case.BeginAsync();
        var export = new ExportForPortal(life.City.Feedbacks, life.City.Forms);
        Assert.Equal(life.Id, Assert.Single((await export.RunAsync(Case.Coordinator, null, default)).Value.Items).Code);
        Assert.Equal(HandlingRefusals.NotAllowed, (await export.RunAsync(Case.Officer(), null, default)).Refusal);
        Assert.Equal(HandlingRefusals.NotAllowed, (await life.DoAsync(Case.Officer(), new EnterNationalCode("PAKN.20261125.0256", 1))).Refusal);
        Assert.Equal(PortalRefusals.WrongNationalCode, (await life.DoAsync(Case.Coordinator, new EnterNationalCode("PAKN.1", 1))).Refusal);

        var version = (await life.LoadAsync()).Version;
        foreach (var wrong in (int[])[0, -1, version + 1])
            Assert.Equal(PortalRefusals.NoSuchVersion, (await life.DoAsync(Case.Coordinator, new EnterNationalCode("PAKN.20261125.0256", wrong))).Refusal);

        for (var time = 0; time < 2; time++)
            Assert.Null((await life.DoAsync(Case.Coordinator, new EnterNationalCode("PAKN.20261125.0256", version))).Refusal);
        Assert.Single((await life.City.Feedbacks.LoadAsync(life.Id, default)).Events.OfType<NationalCodeEntered>());
        Assert.Empty((await export.RunAsync(Case.Coordinator, null, default)).Value.Items);
    }

    [Fact]
    public async Task Export_OfWhatChangedSinceItWasEntered_HasItAgainWithItsCode()
    {
        var life = await Case.BeginAsync();
        var export = new ExportForPortal(life.City.Feedbacks, life.City.Forms);
        var entered = Assert.Single((await export.RunAsync(Case.Coordinator, null, default)).Value.Items);
        await life.DoAsync(Case.Officer(), new AcceptFeedback());
        await life.DoAsync(Case.Coordinator, new EnterNationalCode("PAKN.20261125.0256", entered.Version));

        var changed = Assert.Single((await export.RunAsync(Case.Coordinator, null, default)).Value.Items);
        Assert.Equal(("PAKN.20261125.0256", entered.Version + 1), (changed.NationalCode?.Value, changed.Version));
        await life.DoAsync(Case.Coordinator, new EnterNationalCode("PAKN.20261125.0256", changed.Version));
        Assert.Empty((await export.RunAsync(Case.Coordinator, null, default)).Value.Items);

        // A call for an older form that comes late says nothing new.
        await life.DoAsync(Case.Coordinator, new EnterNationalCode("PAKN.20261125.0256", entered.Version));
        Assert.Empty((await export.RunAsync(Case.Coordinator, null, default)).Value.Items);
    }

    [Fact]
    public async Task SwitchingOn_TellsEverythingThatIsOwedOnceAndUsesTheCodesEnteredByHand()
    {
        var off = new TestCity();
        var (first, second) = (await Case.AtAsync(Stage.Closed, off), await Case.BeginAsync(off, senderId: "1002"));
        await first.DoAsync(Case.Coordinator, new EnterNationalCode("PAKN.20261125.0256", 1));
        var on = new TestCity(portal: true, off);
        Assert.Equal((2, 0), await OwedAsync(on));

        await on.Follow.RunAsync(default);
        await on.RunAsync(TimeSpan.FromMinutes(10));

        Assert.Equal((0, 2), await OwedAsync(on));
        Assert.Equal(PortalStatus.Answered, on.Portal.Records["PAKN.20261125.0256"].Status);
        Assert.Equal(2, on.Portal.Records.Count);
        Assert.NotNull((await on.LoadAsync(second.Id)).NationalCode);
        Assert.Equal(PortalRefusals.OtherNationalCode, (await new Desk(on, second.Id).TryAsync(new EnterNationalCode("PAKN.20261125.9999", 1))).Refusal);
    }

    [Fact]
    public async Task Export_OfMoreThanAPage_SaysSo_AndTheTableHasAll()
    {
        var city = new TestCity();
        for (var sender = 0; sender <= ExportForPortal.MostOfPage; sender++)
            await new Sender(city, $"{3000 + sender}").SubmitAsync();
        var export = new ExportForPortal(city.Feedbacks, city.Forms);
        var first = (await export.RunAsync(Case.Coordinator, null, default)).Value;
        var second = (await export.RunAsync(Case.Coordinator, first.Next, default)).Value;
        Assert.Equal((ExportForPortal.MostOfPage, 1, null), (first.Items.Count, second.Items.Count, second.Next));

        using var table = new MemoryStream();
        await new PortalCsv(TestCity.Texts).WriteAsync(table, export.All(Case.Coordinator, default).Value, default);
        var lines = Encoding.UTF8.GetString(table.ToArray()).Split("\r\n");
        Assert.StartsWith("\uFEFF\"Mã của thành phố\"", lines[0]);
        Assert.Equal(first.Items.Concat(second.Items).Select(form => $"\"{form.Code}\""), lines[1..^1].Select(line => line.Split(',')[0]));
        Assert.Equal(HandlingRefusals.NotAllowed, export.All(Case.Officer(), default).Refusal);
    }

    private static async Task<(int Owed, int Delivered)> OwedAsync(TestCity city)
    {
        var progress = (await city.Progress.RunAsync(Case.Coordinator, default)).Value;
        return (progress.Owed, progress.Delivered);
    }
}
