using System.Text.Json;

namespace CitizenFeedback.Local.Play;

/// <summary>A line of the file as it is written; unknown fields are passed over.</summary>
internal sealed record PlayLine(string? From, IReadOnlyList<PlayLine.Message?>? Messages, PlayLine.Person? Profile, string? Expect)
{
    /// <exception cref="JsonException">The line is no chat; says why.</exception>
    public PlayChat ToChat(int line, string folder) => Messages is { Count: > 0 }
        ? new PlayChat(line, From ?? $"line {line}", [.. Messages.Select(message => (message ?? Message.Empty).ToMessage(folder))], ProfileOf(line), Expect)
        : throw new JsonException("it has no messages");

    private PlayProfile ProfileOf(int line)
    {
        var madeUp = PlayProfile.MadeUp(line);
        return new PlayProfile(
            Profile?.Name ?? madeUp.Name, Profile?.Phone ?? madeUp.Phone, Profile?.Address ?? madeUp.Address, Profile?.Place ?? madeUp.Place);
    }

    internal sealed record Person(string? Name, string? Phone, string? Address, string? Place);

    internal sealed record Message(string? Text, string? Image, IReadOnlyList<double>? Location)
    {
        public static readonly Message Empty = new(null, null, null);

        public PlayMessage ToMessage(string folder) => (Text, Image, Location) switch
        {
            ({ Length: > 0 }, null, null) => new PlayMessage.Text(Text),
            (null, { Length: > 0 }, null) => new PlayMessage.Image(Existing(Path.GetFullPath(Image, folder))),
            (null, null, [>= -90 and <= 90, >= -180 and <= 180]) => new PlayMessage.Location(Location[0], Location[1]),
            _ => throw new JsonException("""a message is one of {"text":"…"}, {"image":"path"}, {"location":[latitude, longitude]}"""),
        };

        private static string Existing(string file) =>
            File.Exists(file) ? file : throw new JsonException($"the picture {file} does not exist");
    }
}
