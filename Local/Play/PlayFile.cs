using System.Text.Json;

namespace CitizenFeedback.Local.Play;

/// <summary>A file of chats, one JSON object a line; empty lines are passed over.</summary>
/// <param name="Problems">One sentence for each bad line, with its number.</param>
public sealed record PlayFile(IReadOnlyList<PlayChat> Chats, IReadOnlyList<string> Problems)
{
    public static PlayFile Read(string file)
    {
        if (!File.Exists(file))
            return new PlayFile([], [$"The file {file} does not exist."]);
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        List<PlayChat> chats = [];
        List<string> problems = [];
        foreach (var (index, line) in File.ReadLines(file).Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)))
            try
            {
                chats.Add(Parse(line).ToChat(index + 1, folder));
            }
            catch (JsonException e)
            {
                problems.Add($"{file}, line {index + 1}: {e.Message}");
            }
        return new PlayFile(chats, chats.Count + problems.Count > 0 ? problems : [$"{file} holds no chat."]);
    }

    private static PlayLine Parse(string line) =>
        JsonSerializer.Deserialize<PlayLine>(line, JsonSerializerOptions.Web) ?? throw new JsonException("it is null");
}
