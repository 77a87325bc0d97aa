using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Reminders;
using CitizenFeedback.Core.Results;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Reminders;

public sealed class ContactTests
{
    private static readonly Official Operator = new("VPUBND", Role.Operator, "Trực ban");

    private readonly TestCity _city = new();

    private ManageContacts Manage => new(_city.Contacts, new ChangeContact(_city.Contacts), _city.Webhook, TestCity.Handling.Agencies, new WebhookPolicy(AllowInsecure: false), _city.Time);

    private LinkChat Link => new(_city.Contacts, new ChangeContact(_city.Contacts), TestCity.Texts, _city.Time);

    [Fact]
    public async Task Add_Repeated_AddsNoneAndTellsTheFirstAgain()
    {
        var asked = new ContactRequest("SXD", "Hệ thống", Webhook: new Uri("https://pakn.example.vn/x"));
        var first = (await AddAsync(asked, "k1")).Value;
        Assert.Equal(first, (await AddAsync(asked, "k1")).Value);
        Assert.Equal(HandlingRefusals.KeyReused, (await AddAsync(asked with { AgencyCode = "SYT" }, "k1")).Refusal);
        Assert.NotEqual(first.Contact.Id, (await AddAsync(asked, "k2")).Value.Contact.Id);
        Assert.Equal(2, (await Manage.ListAsync(Operator, default)).Value.Count);
    }

    [Fact]
    public async Task LinkCode_LinksOnceTheChatThatTypesIt()
    {
        var contact = (await AddAsync(new ContactRequest("SXD", "Cán bộ"))).Value.Contact;
        var code = (await Manage.MakeLinkCodeAsync(Operator, contact.Id, default)).Value.Code;
        Assert.Equal(TestCity.Texts.Get("link.unknown"), await SayAsync("9001", "Liên kết AAAAAAAA"));
        Assert.Equal(TestCity.Texts.Get("link.done"), await SayAsync("9001", $"lien ket {code.ToLowerInvariant()}"));
        Assert.Equal(TestCity.Texts.Get("link.done"), await SayAsync("9001", $"Liên kết {code}")); // the event came twice
        Assert.Equal(TestCity.Texts.Get("link.unknown"), await SayAsync("9002", $"Liên kết {code}"));
        Assert.Equal("9001", Assert.Single((await Manage.ListAsync(Operator, default)).Value).ChatUserId);

        Assert.Equal(TestCity.Texts.Get("link.none"), await SayAsync("9002", "Hủy liên kết"));
        Assert.Equal(TestCity.Texts.Get("link.undone"), await SayAsync("9001", "hủy liên kết"));
        Assert.Null(Assert.Single((await Manage.ListAsync(Operator, default)).Value).ChatUserId);
        Assert.Null(await SayAsync("9001", "Liên kết với cơ quan nào?"));
    }

    [Fact]
    public async Task LinkCode_OnceUsed_LinksNobodyAfterTheChatWasUnlinked()
    {
        var contact = (await AddAsync(new ContactRequest("SXD", "Cán bộ"))).Value.Contact;
        var code = (await Manage.MakeLinkCodeAsync(Operator, contact.Id, default)).Value.Code;
        await SayAsync("9001", $"Liên kết {code}");
        await SayAsync("9001", "Hủy liên kết");
        Assert.Equal(TestCity.Texts.Get("link.unknown"), await SayAsync("9002", $"Liên kết {code}"));
    }

    [Fact]
    public async Task LinkCode_AfterAQuarterOfAnHour_LinksNothing()
    {
        var contact = (await AddAsync(new ContactRequest("SXD", "Cán bộ"))).Value.Contact;
        var code = (await Manage.MakeLinkCodeAsync(Operator, contact.Id, default)).Value.Code;
        _city.Time.Move(TimeSpan.FromMinutes(16));
        Assert.Equal(TestCity.Texts.Get("link.unknown"), await SayAsync("9001", $"Liên kết {code}"));
    }

    [Fact]
    public async Task Link_BesideAnAbsenceARemovalOrANewCode_LosesNone()
    {
        var contact = (await AddAsync(new ContactRequest("SXD", "Cán bộ"))).Value.Contact;
        var code = (await Manage.MakeLinkCodeAsync(Operator, contact.Id, default)).Value.Code;
        _city.Contacts.Meanwhile = () => Manage.SetAbsenceAsync(Operator, contact.Id, new DateOnly(2026, 12, 24), default);
        Assert.Equal(TestCity.Texts.Get("link.done"), await SayAsync("9001", $"Liên kết {code}"));
        var linked = Assert.Single((await Manage.ListAsync(Operator, default)).Value);
        Assert.Equal(("9001", new DateOnly(2026, 12, 24)), (linked.ChatUserId, linked.AbsentUntil));

        code = (await Manage.MakeLinkCodeAsync(Operator, contact.Id, default)).Value.Code;
        _city.Contacts.Meanwhile = () => Manage.MakeLinkCodeAsync(Operator, contact.Id, default);
        Assert.Equal(TestCity.Texts.Get("link.unknown"), await SayAsync("9001", $"Liên kết {code}"));
        Assert.Null(Assert.Single((await Manage.ListAsync(Operator, default)).Value).ChatUserId);

        code = (await Manage.MakeLinkCodeAsync(Operator, contact.Id, default)).Value.Code;
        _city.Contacts.Meanwhile = () => Manage.RemoveAsync(Operator, contact.Id, default);
        Assert.Equal(TestCity.Texts.Get("link.unknown"), await SayAsync("9001", $"Liên kết {code}"));
        Assert.Empty((await Manage.ListAsync(Operator, default)).Value);
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
        (await AddAsync(new ContactRequest("SXD", "Hệ thống", Webhook: new Uri(address)))).Refusal);

    [Fact]
    public async Task Add_ChecksWhatItIsGiven()
    {
        Assert.Equal(HandlingRefusals.UnknownAgency, (await AddAsync(new ContactRequest("NOPE", "x"))).Refusal);
        Assert.Equal(HandlingRefusals.TextMissing, (await AddAsync(new ContactRequest("SXD", " "))).Refusal);
        Assert.Equal(ContactRefusals.Unknown, (await AddAsync(new ContactRequest("SXD", "x", DeputyOf: "nobody"))).Refusal);
        Assert.StartsWith("whsec_", (await AddAsync(new ContactRequest("SXD", "x", Webhook: new Uri("https://pakn.example.vn/x")))).Value.Secret);
        Assert.Equal(HandlingRefusals.NotAllowed, (await Manage.ListAsync(Operator with { Role = Role.Coordinator }, default)).Refusal);
    }

    [Fact]
    public async Task LinkCode_WrongTooOften_IsNotReadForAnHour()
    {
        var contact = (await AddAsync(new ContactRequest("SXD", "Cán bộ"))).Value.Contact;
        for (var wrong = 0; wrong < 5; wrong++)
            Assert.Equal(TestCity.Texts.Get("link.unknown"), await SayAsync("9001", "Liên kết 00000000"));
        var code = (await Manage.MakeLinkCodeAsync(Operator, contact.Id, default)).Value.Code;
        Assert.Equal(TestCity.Texts.Get("link.too-often"), await SayAsync("9001", $"Liên kết {code}"));
        Assert.Equal(TestCity.Texts.Get("link.done"), await SayAsync("9002", $"Liên kết mã {code[..4]}-{code[4..]}.")); // another chat is free
        _city.Time.Move(TimeSpan.FromHours(1));
        code = (await Manage.MakeLinkCodeAsync(Operator, contact.Id, default)).Value.Code;
        Assert.Equal(TestCity.Texts.Get("link.done"), await SayAsync("9001", $"Liên kết {code}"));
    }

    [Fact]
    public async Task LinkCode_InTheRealChat_IsAnsweredAndBeginsNoDraft()
    {
        var contact = (await AddAsync(new ContactRequest("SXD", "Cán bộ"))).Value.Contact;
        var code = (await Manage.MakeLinkCodeAsync(Operator, contact.Id, default)).Value.Code;
        var official = new Sender(_city, "9001");
        await official.SayAsync($"Liên kết {code[..7]}");
        Assert.Equal(TestCity.Texts.Get("link.unknown"), official.LastAnswer);
        await official.SayAsync($"Liên kết {code}");
        Assert.Equal(TestCity.Texts.Get("link.done"), official.LastAnswer);
        Assert.Equal("9001", Assert.Single((await Manage.ListAsync(Operator, default)).Value).ChatUserId);
    }

    [Fact]
    public async Task System_HasNoChatToBeLinked()
    {
        var hook = (await AddAsync(new ContactRequest("SXD", "x", Webhook: new Uri("https://pakn.example.vn/x")))).Value.Contact;
        Assert.Equal(ContactRefusals.IsASystem, (await Manage.MakeLinkCodeAsync(Operator, hook.Id, default)).Refusal);
        Assert.Equal(HandlingRefusals.NotAllowed, (await Manage.MakeLinkCodeAsync(Operator with { Role = Role.Officer }, hook.Id, default)).Refusal);
    }

    [Fact]
    public async Task Secret_IsToldAgain_OfSystemsOnlyAndToOperatorsOnly()
    {
        var hook = (await AddAsync(new ContactRequest("SXD", "x", Webhook: new Uri("https://pakn.example.vn/x")))).Value;
        var person = (await AddAsync(new ContactRequest("SXD", "Cán bộ"))).Value.Contact;
        Assert.Equal(hook, (await Manage.TellSecretAsync(Operator, hook.Contact.Id, default)).Value);
        Assert.Equal(ContactRefusals.IsAPerson, (await Manage.TellSecretAsync(Operator, person.Id, default)).Refusal);
        Assert.Equal(ContactRefusals.Unknown, (await Manage.TellSecretAsync(Operator, "nobody", default)).Refusal);
        Assert.Equal(HandlingRefusals.NotAllowed, (await Manage.TellSecretAsync(Operator with { Role = Role.Coordinator }, hook.Contact.Id, default)).Refusal);
    }

    /// <returns>The answer; null if it was no command.</returns>
    private Task<Result<AddedContact>> AddAsync(ContactRequest asked, string? key = null) =>
        Manage.AddAsync(Operator, asked, new RequestKey("caller", key ?? Guid.NewGuid().ToString(), "x"), default);

    private async Task<string?> SayAsync(string user, string text)
    {
        var (before, _, _) = await _city.Conversations.LoadAsync(user, null, default);
        if (await Link.TryRunAsync(before, user, text, default) is not { } after)
            return null;
        var etag = (await _city.Conversations.LoadAsync(user, null, default)).ETag;
        await _city.Conversations.TryCommitAsync(user, etag, after, null, default);
        return after.Replies[^1].Message.Text;
    }
}
