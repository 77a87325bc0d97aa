using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Reminders;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Reminders;

public sealed class ContactTests
{
    private static readonly Official Operator = new("VPUBND", Role.Operator, "Trực ban");

    private readonly TestCity _city = new();

    private ManageContacts Manage => new(_city.Contacts, _city.Webhook, TestCity.Handling.Agencies, new WebhookPolicy(AllowInsecure: false), _city.Time);

    private LinkChat Link => new(_city.Contacts, TestCity.Texts, _city.Time);

    [Fact]
    public async Task LinkCode_LinksOnceTheChatThatTypesIt()
    {
        var contact = (await Manage.AddAsync(Operator, new ContactRequest("SXD", "Cán bộ"), default)).Value.Contact;
        var code = (await Manage.MakeLinkCodeAsync(Operator, contact.Id, default)).Value.Code;
        Assert.Equal(TestCity.Texts.Get("link.unknown"), (await Link.TryRunAsync("9001", "Liên kết AAAAAAAA", default))!.Text);
        Assert.Equal(TestCity.Texts.Get("link.done"), (await Link.TryRunAsync("9001", $"lien ket {code.ToLowerInvariant()}", default))!.Text);
        Assert.Equal(TestCity.Texts.Get("link.done"), (await Link.TryRunAsync("9001", $"Liên kết {code}", default))!.Text); // the event came twice
        Assert.Equal(TestCity.Texts.Get("link.unknown"), (await Link.TryRunAsync("9002", $"Liên kết {code}", default))!.Text);
        Assert.Equal("9001", Assert.Single((await Manage.ListAsync(Operator, default)).Value).ChatUserId);

        Assert.Equal(TestCity.Texts.Get("link.none"), (await Link.TryRunAsync("9002", "Hủy liên kết", default))!.Text);
        Assert.Equal(TestCity.Texts.Get("link.undone"), (await Link.TryRunAsync("9001", "hủy liên kết", default))!.Text);
        Assert.Null(Assert.Single((await Manage.ListAsync(Operator, default)).Value).ChatUserId);
        Assert.Null(await Link.TryRunAsync("9001", "Liên kết với cơ quan nào?", default));
    }

    [Fact]
    public async Task LinkCode_OnceUsed_LinksNobodyAfterTheChatWasUnlinked()
    {
        var contact = (await Manage.AddAsync(Operator, new ContactRequest("SXD", "Cán bộ"), default)).Value.Contact;
        var code = (await Manage.MakeLinkCodeAsync(Operator, contact.Id, default)).Value.Code;
        await Link.TryRunAsync("9001", $"Liên kết {code}", default);
        await Link.TryRunAsync("9001", "Hủy liên kết", default);
        Assert.Equal(TestCity.Texts.Get("link.unknown"), (await Link.TryRunAsync("9002", $"Liên kết {code}", default))!.Text);
    }

    [Fact]
    public async Task LinkCode_AfterAQuarterOfAnHour_LinksNothing()
    {
        var contact = (await Manage.AddAsync(Operator, new ContactRequest("SXD", "Cán bộ"), default)).Value.Contact;
        var code = (await Manage.MakeLinkCodeAsync(Operator, contact.Id, default)).Value.Code;
        _city.Time.Move(TimeSpan.FromMinutes(16));
        Assert.Equal(TestCity.Texts.Get("link.unknown"), (await Link.TryRunAsync("9001", $"Liên kết {code}", default))!.Text);
    }

    [Theory]
    [InlineData("http://pakn.example.vn/x")]
    [InlineData("https://localhost/x")]
    [InlineData("https://127.0.0.1/x")]
    [InlineData("https://169.254.169.254/metadata")]
    [InlineData("https://[::1]/x")]
    [InlineData("https://user:secret@pakn.example.vn/x")]
    [InlineData("https://vault.internal/x")]
    [InlineData("ftp://pakn.example.vn/x")]
    public async Task Webhook_ThatIsNoPublicHttps_IsRefused(string address) => Assert.Equal(
        ContactRefusals.WebhookAddress,
        (await Manage.AddAsync(Operator, new ContactRequest("SXD", "Hệ thống", Webhook: new Uri(address)), default)).Refusal);

    [Fact]
    public async Task Add_ChecksWhatItIsGiven()
    {
        Assert.Equal(HandlingRefusals.UnknownAgency, (await Manage.AddAsync(Operator, new ContactRequest("NOPE", "x"), default)).Refusal);
        Assert.Equal(HandlingRefusals.TextMissing, (await Manage.AddAsync(Operator, new ContactRequest("SXD", " "), default)).Refusal);
        Assert.Equal(ContactRefusals.Unknown, (await Manage.AddAsync(Operator, new ContactRequest("SXD", "x", DeputyOf: "nobody"), default)).Refusal);
        Assert.StartsWith("whsec_", (await Manage.AddAsync(Operator, new ContactRequest("SXD", "x", Webhook: new Uri("https://pakn.example.vn/x")), default)).Value.Secret);
        Assert.Equal(HandlingRefusals.NotAllowed, (await Manage.ListAsync(Operator with { Role = Role.Coordinator }, default)).Refusal);
    }
}
