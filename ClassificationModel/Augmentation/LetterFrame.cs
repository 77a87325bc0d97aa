using CitizenFeedback.Core.Data;

namespace CitizenFeedback.ClassificationModel.Augmentation;

/// <summary>
/// Puts a text into the frame of a letter, as messages on portals have it: how somebody begins and ends says nothing of what is asked for,
/// and the model shall learn that.
/// </summary>
internal sealed class LetterFrame
{
    private readonly string[] _openings;
    private readonly string[] _closings;

    private LetterFrame(string[] openings, string[] closings) => (_openings, _closings) = (openings, closings);

    /// <summary>All sentences of frames: each is as likely in any text.</summary>
    public IEnumerable<string> Sentences => _openings.Concat(_closings);

    public static LetterFrame Load(Repository repository)
    {
        var rows = DataTable.Read(Path.Combine(repository.Training, "letter-frames.tsv"), "place", "text").Rows.ToLookup(row => row["place"], row => row.Required("text"));
        return new LetterFrame([.. rows["opening"]], [.. rows["closing"]]);
    }

    public string Around(string text, StableRandom random)
    {
        var framed = text;
        for (var openings = random.Next(3); openings > 0; openings--)
            framed = $"{Pick(_openings, random)} {framed}";
        for (var closings = random.Next(3); closings > 0; closings--)
            framed = $"{framed}{(char.IsPunctuation(framed[^1]) ? "" : ".")} {Pick(_closings, random)}";
        return framed;
    }

    private static string Pick(string[] some, StableRandom random) => some[random.Next(some.Length)];
}
