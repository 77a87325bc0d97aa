using System.Text.Json;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Tests.Data;

namespace CitizenFeedback.Core.Tests.Classification;

/// <summary>The sample chats are a show: each must say what the file promises of it.</summary>
public sealed class SampleChatsTests
{
    private static readonly List<JsonElement> Chats =
        [.. File.ReadLines(Shipped.File("samples/chats-50.jsonl")).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];

    private static readonly Triage Triage = new(LabelledText.Classifier);

    [Fact]
    public void Chats_WhenCounted_AreFiftyFromFiftyPhones()
    {
        Assert.Equal(50, Chats.Count);
        Assert.Equal(50, Chats.Select(chat => chat.GetProperty("from").GetString()).Distinct().Count());
    }

    [Fact]
    public void Classify_WhenChatExpectsAScope_FindsIt() => Assert.All(Chats.Where(chat => chat.TryGetProperty("expect", out _)), chat =>
    {
        var decision = Triage.Of(TextOf(chat), PicturesOf(chat));
        Assert.Equal(chat.GetProperty("expect").GetString(), decision.Scope.ToString());
        Assert.False(decision.Unsure, TextOf(chat));
    });

    [Fact]
    public void Triage_WhenChatExpectsNone_IsUnsure() => Assert.All(
        Chats.Where(chat => !chat.TryGetProperty("expect", out _)),
        chat => Assert.True(Triage.Of(TextOf(chat), PicturesOf(chat)).Unsure, TextOf(chat)));

    [Fact]
    public void Images_WhenNamed_AreThere() => Assert.All(
        Chats.SelectMany(Messages).Where(message => message.TryGetProperty("image", out _)),
        message => Assert.True(File.Exists(Shipped.File("samples/" + message.GetProperty("image").GetString()))));

    private static string TextOf(JsonElement chat) => string.Join(
        '\n',
        Messages(chat).Where(message => message.TryGetProperty("text", out _)).Select(message => message.GetProperty("text").GetString()));

    private static List<Attachment> PicturesOf(JsonElement chat) =>
        [.. Messages(chat).Where(message => message.TryGetProperty("image", out _)).Select(message => new Attachment(message.GetProperty("image").GetString()!, "image/jpeg"))];

    private static IEnumerable<JsonElement> Messages(JsonElement chat) => chat.GetProperty("messages").EnumerateArray();
}
