namespace CitizenFeedback.Local.Simulators.Zalo.Phones;

/// <summary>A picture for every sticker id, so that stickers can be looked at.</summary>
internal static class Stickers
{
    private static readonly string[] Faces = ["👍", "❤️", "😀", "🙏", "😢", "😡"];

    public static string Draw(string id)
    {
        var face = Faces[id.Sum(character => character) % Faces.Length];
        return $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><text x="48" y="70" font-size="64" text-anchor="middle">{face}</text></svg>""";
    }
}
