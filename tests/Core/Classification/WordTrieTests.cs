using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Classification.Reading;
using TextReader = CitizenFeedback.Core.Classification.Reading.TextReader;

namespace CitizenFeedback.Core.Tests.Classification;

public sealed class WordTrieTests
{
    private static readonly TextReader Reader = new(new ShortForms());

    [Theory]
    [InlineData("Quy định mới", "long")]
    [InlineData("quy dinh, mới", "short")]
    [InlineData("quy, định mới", "")]
    [InlineData("quy định quy định mới", "short long")]
    public void FindAll_WhenPhrasesOverlap_TakesTheLongestAndNoneAcrossABreak(string text, string expected)
    {
        var trie = new WordTrie<string>();
        foreach (var (phrase, value) in new[] { ("quy định", "short"), ("quy định mới", "long") })
        {
            using var words = Reader.Read(phrase);
            trie.Add(words, value);
        }

        using var read = Reader.Read(text);
        Assert.Equal(expected, string.Join(' ', trie.FindAll(read).Select(match => match.Value)));
    }

    [Fact]
    public void TryFind_WithAnEnd_FindsWhatIsBeforeIt()
    {
        var trie = new WordTrie<List<string>>();
        using var two = Reader.Read("Thanh Xuân");
        using var three = Reader.Read("Thanh Xuân Bắc");
        trie.GetOrAdd(two, () => []).Add("ward");
        trie.GetOrAdd(two, () => []).Add("district");
        trie.GetOrAdd(three, () => []).Add("other");
        using var text = Reader.Read("phường Thanh Xuân bác đơn");
        Assert.True(trie.TryFind(text, 1, out var all, out var length));
        Assert.Equal(("other", 3), (Assert.Single(all), length));
        Assert.True(trie.TryFind(text, 1, 3, out var shorter, out length));
        Assert.Equal(["ward", "district"], shorter);
        Assert.Equal(2, length);
    }
}
