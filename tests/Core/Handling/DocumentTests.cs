using System.Text;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Commands;
using CitizenFeedback.Core.Handling.Documents;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Handling;

public sealed class DocumentTests
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7 ...");

    [Fact]
    public async Task Document_OfAnAnswer_ReachesTheSenderAsASignedAddress()
    {
        var life = await Case.AtAsync(Stage.InProgress);
        var keep = new KeepDocument(life.City.Feedbacks, life.City.Pictures, new StoreDocument(life.City.Pictures));
        var document = (await keep.SaveAsync(life.Id, Case.Officer(), Pdf, default)).Value;
        Assert.Equal("application/pdf", document.ContentType);
        Assert.Null((await life.DoAsync(Case.Officer(), new ProposeAnswer("Xem văn bản kèm theo.", [document]))).Refusal);
        Assert.Equal(Pdf, (await keep.LoadAsync(life.Id, Case.Coordinator, document.Name, default)).Value.Content);
        Assert.Null((await life.DoAsync(Case.Coordinator, new ApproveAnswer())).Refusal);

        var link = new Uri(life.Sender.Answers.Single(text => text.Contains("Văn bản kèm")).Split('\n').Single(line => line.StartsWith("https://", StringComparison.Ordinal)));
        var query = link.Query.TrimStart('?').Split('&').Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1]);
        var now = life.City.Time.GetUtcNow();
        Assert.True(TestCity.Links.Opens(life.Id, document.Name, query["until"], query["sign"], now));
        Assert.False(TestCity.Links.Opens(life.Id, document.Name, query["until"], query["sign"], now.AddDays(31)));
        Assert.False(TestCity.Links.Opens(life.Id, "other.pdf", query["until"], query["sign"], now));
        Assert.False(TestCity.Links.Opens(life.Id, document.Name, $"{long.Parse(query["until"]) + 1}", query["sign"], now));
        Assert.False(TestCity.Links.Opens(life.Id, document.Name, query["until"], null, now));
        Assert.False(TestCity.Links.Opens(life.Id, document.Name, "x", query["sign"], now));
    }

    [Fact]
    public void Address_SignedWithTheKeyBefore_IsGoodWhileTheKeyIsChanged()
    {
        var (before, now, address) = (new byte[] { 1 }, new byte[] { 2 }, new Uri("https://pakn.example.vn/"));
        var id = FeedbackId.New("HNZ", new DateOnly(2026, 11, 24));
        var query = new DocumentLinks(before, address).LinkOf(id, "a.pdf", DateTimeOffset.UnixEpoch).Query.Split('=', '&');
        Assert.True(new DocumentLinks(now, address, before).Opens(id, "a.pdf", query[1], query[3], DateTimeOffset.UnixEpoch));
        Assert.False(new DocumentLinks(now, address).Opens(id, "a.pdf", query[1], query[3], DateTimeOffset.UnixEpoch));
    }

    [Theory]
    [InlineData("<html><script>alert(1)</script>")]
    [InlineData("MZ")]
    [InlineData("")]
    [InlineData("PK\u0003\u0004 a zip of something")]
    [InlineData("PK\u0003\u0004 word/document.xml word/vbaProject.bin")]
    public async Task Document_ThatIsNone_IsRefused(string content)
    {
        var life = await Case.AtAsync(Stage.InProgress);
        var keep = new KeepDocument(life.City.Feedbacks, life.City.Pictures, new StoreDocument(life.City.Pictures));
        Assert.Equal(HandlingRefusals.NotADocument, (await keep.SaveAsync(life.Id, Case.Officer(), Encoding.ASCII.GetBytes(content), default)).Refusal);
        Assert.Empty(life.City.Pictures.Saved);
    }

    [Fact]
    public async Task Document_OfAnotherFeedback_IsNotTaken()
    {
        var life = await Case.AtAsync(Stage.InProgress);
        var foreign = new Attachment("HNZ-261124-7K3QF4-X.abc.pdf", "application/pdf");
        Assert.Equal(HandlingRefusals.ForeignDocument, (await life.DoAsync(Case.Officer(), new ProposeAnswer("x", [foreign]))).Refusal);
        var keep = new KeepDocument(life.City.Feedbacks, life.City.Pictures, new StoreDocument(life.City.Pictures));
        Assert.Equal(Refusals.UnknownCode, (await keep.LoadAsync(life.Id, Case.Officer(), foreign.Name, default)).Refusal);
        Assert.Equal(Refusals.UnknownCode, (await keep.SaveAsync(life.Id, Case.Officer("SXD"), Pdf, default)).Refusal);
        Assert.Equal(HandlingRefusals.NotAllowed, (await keep.SaveAsync(life.Id, Case.Coordinator, Pdf, default)).Refusal);
    }
}
