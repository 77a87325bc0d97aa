using System.Text.Json;
using CitizenFeedback.Core.Tests.Data;

namespace CitizenFeedback.Core.Tests.Classification;

/// <summary>The sample chats are a show: each must say what the file promises of it.</summary>
public sealed class SampleChatsTests
{
    private static readonly List<JsonElement> Chats =
        [.. File.ReadLines(Shipped.File("samples/chats-50.jsonl")).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];

    [Fact]
    public void Chats_WhenCounted_AreFiftyFromFiftyPhones()
    {
        Assert.Equal(50, Chats.Count);
        Assert.Equal(50, Chats.Select(chat => chat.GetProperty("from").GetString()).Distinct().Count());
    }

    [Fact]
    public void Classify_WhenChatExpectsAScope_FindsIt() => Assert.All(Chats.Where(chat => chat.TryGetProperty("expect", out _)), chat =>
    {
        var decision = LabelledText.Classifier.Classify(TextOf(chat));
        Assert.Equal(chat.GetProperty("expect").GetString(), decision.Scope.ToString());
        Assert.False(decision.Unsure, TextOf(chat));
    });

    [Fact]
    public void Classify_WhenChatExpectsNone_IsUnsure() => Assert.All(
        Chats.Where(chat => !chat.TryGetProperty("expect", out _)),
        chat => Assert.True(LabelledText.Classifier.Classify(TextOf(chat)).Unsure, TextOf(chat)));

    [Fact]
    public void Images_WhenNamed_AreThere() => Assert.All(
        Chats.SelectMany(Messages).Where(message => message.TryGetProperty("image", out _)),
        message => Assert.True(File.Exists(Shipped.File("samples/" + message.GetProperty("image").GetString()))));

    private static string TextOf(JsonElement chat) => string.Join(
        '\n',
        Messages(chat).Where(message => message.TryGetProperty("text", out _)).Select(message => message.GetProperty("text").GetString()));

    private static IEnumerable<JsonElement> Messages(JsonElement chat) => chat.GetProperty("messages").EnumerateArray();
}
