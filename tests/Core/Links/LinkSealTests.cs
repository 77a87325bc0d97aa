using CitizenFeedback.Core.Links;

namespace CitizenFeedback.Core.Tests.Links;

public sealed class LinkSealTests
{
    private static readonly byte[] Before = [.. Enumerable.Repeat((byte)1, 32)], Now = [.. Enumerable.Repeat((byte)2, 32)];

    [Fact]
    public void Sealed_OpensForItsPurposeOnly()
    {
        var seal = new LinkSeal(Now);
        var token = seal.Seal("form", "1234 5678");
        Assert.Equal("1234 5678", seal.Open("form", token));
        Assert.Null(seal.Open("tracking", token));
        Assert.DoesNotContain("1234", token);
        Assert.NotEqual(token, seal.Seal("form", "1234 5678"));
    }

    [Fact]
    public void SealedWithTheKeyBefore_OpensWhileTheKeyIsChanged_AndNotAfterwards()
    {
        var token = new LinkSeal(Before).Seal("form", "x");
        Assert.Equal("x", new LinkSeal(Now, Before).Open("form", token));
        Assert.Null(new LinkSeal(Now, Before).Open("tracking", token));
        Assert.Null(new LinkSeal(Now).Open("form", token));
    }

    [Fact]
    public void Seal_WhileTheKeyIsChanged_UsesTheNewOne() => Assert.Equal("x", new LinkSeal(Now).Open("form", new LinkSeal(Now, Before).Seal("form", "x")));

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("not base64 at all!")]
    public void Nonsense_OpensNothing(string token) => Assert.Null(new LinkSeal(Now, Before).Open("form", token));

    [Fact]
    public void EachChangedLetter_IsFound()
    {
        var seal = new LinkSeal(Now, Before);
        var token = seal.Seal("form", "x");
        for (var at = 0; at < token.Length - 1; at++) // the last letter has bits that stand for nothing
            Assert.Null(seal.Open("form", string.Concat(token.AsSpan(0, at), token[at] == 'A' ? "B" : "A", token.AsSpan(at + 1))));
    }

    [Fact]
    public void Tag_IsTheSameEachTime_AndAnotherForAnotherKey()
    {
        Assert.Equal(new LinkSeal(Now).Tag("code", "x"), new LinkSeal(Now, Before).Tag("code", "x"));
        Assert.NotEqual(new LinkSeal(Before).Tag("code", "x"), new LinkSeal(Now).Tag("code", "x"));
    }
}
