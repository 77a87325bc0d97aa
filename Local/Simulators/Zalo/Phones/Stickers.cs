namespace CitizenFeedback.Local.Simulators.Zalo.Phones;

/// <summary>A drawn face for every sticker id, so that stickers look the same without any font.</summary>
internal static class Stickers
{
    private static readonly (string Tint, string Mouth)[] Faces =
    [
        ("#ffd54a", "M30 56 Q48 76 66 56"), ("#ff9eb1", "M28 54 Q48 84 68 54 Z"), ("#8ed1fc", "M32 66 Q48 50 64 66"),
        ("#a8e05f", "M32 60 H64"), ("#ffb74d", "M40 62 a8 9 0 1 0 16 0 a8 9 0 1 0 -16 0"), ("#ff8a80", "M30 68 Q40 56 48 66 T66 62"),
    ];

    public static string Draw(string id)
    {
        var (tint, mouth) = Faces[id.Sum(character => character) % Faces.Length];
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><circle cx="48" cy="48" r="42" fill="{tint}"/>
            <circle cx="34" cy="40" r="5" fill="#3b2a14"/><circle cx="62" cy="40" r="5" fill="#3b2a14"/>
            <path d="{mouth}" fill="none" stroke="#3b2a14" stroke-width="5" stroke-linecap="round"/></svg>
            """;
    }
}
