namespace CitizenFeedback.Core.Classification.Reading;

/// <summary>The hashing of features: the model's file depends on it, so it never changes without a new training.</summary>
internal static class Hash
{
    public const uint Start = 2166136261;

    public static uint Add(uint hash, uint value) => (hash ^ value) * 16777619u;

    /// <summary>Spreads the bits, so that any of them may choose a place in a table.</summary>
    public static uint Finish(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6Bu;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35u;
        return hash ^ (hash >> 16);
    }

    public static uint Of(uint group, uint first) => Finish(first + group * 0x9E3779B1u);

    public static uint Of(uint group, uint first, uint second) => Finish(((first ^ 0x27D4EB2Fu) * 0x9E3779B1u) + (second * 5) + group * 0x9E3779B1u);

    public static uint Of(uint group, uint first, uint second, uint third) => Of(group, Of(group, first, second), third);

    /// <summary>As for a word typed with these ASCII letters.</summary>
    public static uint OfLetters(ReadOnlySpan<byte> codes)
    {
        var hash = Start;
        foreach (var code in codes)
            hash = Add(hash, code);
        return hash;
    }
}
