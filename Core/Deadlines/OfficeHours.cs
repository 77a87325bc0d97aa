using CitizenFeedback.Core.Data;

namespace CitizenFeedback.Core.Deadlines;

/// <summary>When the city's offices work on a working day, from <c>data/office-hours.tsv</c>.</summary>
public sealed class OfficeHours
{
    private readonly OfficeDay[] _days;

    private OfficeHours(OfficeDay[] days) => _days = days;

    /// <exception cref="DataFileException">The file is missing or wrong, or some day would have no hours, or two that overlap.</exception>
    public static OfficeHours Load(string path)
    {
        var table = DataTable.Read(path, "opens", "closes", "valid-from", "valid-to", "source", "confidence");
        if (table.Rows.Count == 0)
            throw new DataFileException(path, 1, "no row follows", "Add a row for the morning and one for the afternoon");
        var days = table.Rows.GroupBy(row => row["valid-from"])
            .Select(rows => (Day: ReadDay([.. rows]), Row: rows.First())).ToList();
        Validity.RequireUnbroken(days.Select(day => (day.Day.Validity, day.Row)), "the office hours");
        return new OfficeHours([.. days.Select(day => day.Day).OrderBy(day => day.Validity.From)]);
    }

    /// <summary>The hours of that day, if it is a working day. Before the first row its hours are taken.</summary>
    public OfficeDay On(DateOnly day) => Array.FindLast(_days, hours => hours.Validity.From <= day) ?? _days[0];

    private static OfficeDay ReadDay(IReadOnlyList<DataRow> rows)
    {
        var ordered = rows.Select(row => (Session: ReadSession(row), Row: row)).OrderBy(entry => entry.Session.Opens).ToList();
        foreach (var (before, after) in ordered.Zip(ordered.Skip(1)))
        {
            if (after.Session.Opens < before.Session.Closes)
                throw after.Row.Wrong("opens", $"overlaps the hours of line {before.Row.Line}", "Let these open after those close");
        }

        var validity = Validity.Read(rows[0]);
        if (rows.FirstOrDefault(row => Validity.Read(row) != validity) is { } other)
            throw other.Wrong("valid-to", $"differs from line {rows[0].Line}", "Let hours that begin on one day end on one day");
        return new OfficeDay(
            validity,
            [.. ordered.Select(entry => entry.Session)],
            string.Join("; ", rows.Select(row => row.Required("source")).Distinct()),
            rows.Min(row => row.OneOf("confidence", EnumWords<Confidence>.All)));
    }

    private static OfficeSession ReadSession(DataRow row)
    {
        var session = new OfficeSession(row.Time("opens"), row.Time("closes"));
        return session.Opens < session.Closes
            ? session
            : throw row.Wrong("closes", $"'{row["closes"]}' is not after '{row["opens"]}'", "Give each part of a day its row");
    }
}
