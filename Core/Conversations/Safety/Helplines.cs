using CitizenFeedback.Core.Classification.Concerns;
using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.Deadlines;

namespace CitizenFeedback.Core.Conversations.Safety;

/// <summary>Numbers to call, by what somebody may be in danger of. What no source confirms is told to nobody.</summary>
public sealed class Helplines
{
    private readonly ILookup<Concern, Helpline> _lines;

    private Helplines(ILookup<Concern, Helpline> lines) => _lines = lines;

    /// <exception cref="DataFileException">The file is missing or wrong, or has no confirmed number for the danger of life.</exception>
    public static Helplines Load(string path)
    {
        var rows = DataTable.Read(path, "concern", "number", "name", "source", "confidence").Rows;
        var lines = rows.Select(Read).Where(line => line.Confidence > Confidence.Low).ToLookup(line => line.Concern, line => line.Line);
        return lines.Contains(Concern.Emergency)
            ? new Helplines(lines)
            : throw new DataFileException(path, rows.Count + 1, "no confirmed number for 'emergency'", "Add the numbers to call when life is in danger");
    }

    /// <summary>In the order of the file, each number once; empty if nobody is in danger.</summary>
    public IReadOnlyList<Helpline> For(IEnumerable<Concern> concerns) =>
        [.. concerns.OrderDescending().SelectMany(concern => _lines[concern]).DistinctBy(line => line.Number)];

    private static (Concern Concern, Helpline Line, Confidence Confidence) Read(DataRow row)
    {
        row.Required("source");
        return (
            row.OneOf("concern", EnumWords<Concern>.All),
            new Helpline(row.Required("number"), row.Required("name")),
            row.OneOf("confidence", EnumWords<Confidence>.All));
    }
}
