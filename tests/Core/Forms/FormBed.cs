using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Forms;
using CitizenFeedback.Core.Handling.Documents;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Forms;

/// <summary>A person with a phone and a browser.</summary>
internal sealed class FormBed
{
    public const string Version = "2026-11-26";

    public static readonly FormFields Filled = new(
        SenderKind.Person, "Nguyễn Văn An", "0912 000 001", "", "12 phố Hàng Bài", "phường Láng", "", "Cán bộ một cửa bắt tôi đi lại 4 lần bổ sung giấy tờ.", HasConsent: true);

    public FormBed()
    {
        Sender = new Sender(City);
        Forms = City.OpenedForms;
        Open = new OpenForm(TestCity.FormLinks, Forms, City.Feedbacks, City.Conversations, new DraftFold(TestCity.Needs), City.Time);
        Fill = new FillForm(Forms, new StoreDocument(City.Pictures));
        Submit = new SubmitForm(City.Feedbacks, Forms, City.Queue, TestCity.Consent, City.Time);
    }

    public TestCity City { get; } = new();

    public Sender Sender { get; }

    public MemoryForms Forms { get; }

    public OpenForm Open { get; }

    public FillForm Fill { get; }

    public SubmitForm Submit { get; }

    /// <summary>What stands behind the newest button of the form.</summary>
    public string Token => City.Phone.Arrived.SelectMany(message => message.Message.Buttons).Last(button => button.Address is not null).Address!.Query[4..];

    public string? Browser { get; set; }

    public async Task<FormAccess.Open> OpenAsync()
    {
        var fresh = Assert.IsType<FormAccess.New>(await LookAsync());
        Browser ??= OpenForm.NewKey();
        Assert.True(await Open.RunAsync(fresh, Browser, default));
        return Assert.IsType<FormAccess.Open>(await LookAsync());
    }

    public Task<FormAccess> LookAsync() => Open.LookAsync(Token, Browser, default);

    public async Task SendAsync(FormFields? fields = null)
    {
        var at = await Fill.SaveAsync(Assert.IsType<FormAccess.Open>(await LookAsync()), fields ?? Filled, default);
        Assert.Empty(await Submit.RunAsync(at, default));
        await City.RunAsync(TimeSpan.Zero);
    }
}
