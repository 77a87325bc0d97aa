using CitizenFeedback.Core.Data;

namespace CitizenFeedback.Core.Deadlines;

/// <summary>The days on which a row of data applies: columns <c>valid-from</c> and <c>valid-to</c>.</summary>
/// <param name="To">The last day, inclusive; null while nothing has replaced the row.</param>
public sealed record Validity(DateOnly From, DateOnly? To)
{
    public bool Holds(DateOnly day) => From <= day && (To is null || day <= To);

    internal static Validity Read(DataRow row)
    {
        var validity = new Validity(row.Date("valid-from"), row["valid-to"].Length == 0 ? null : row.Date("valid-to"));
        return validity.To < validity.From
            ? throw row.Wrong("valid-to", $"'{row["valid-to"]}' is before valid-from", "Give the last day it applies, or leave it empty")
            : validity;
    }

    /// <summary>Refuses rows that overlap, leave a gap or whose last has an end: some day would have two rows or none.</summary>
    /// <param name="what">What the rows are for, as a person would name it.</param>
    /// <exception cref="DataFileException">Names the later row, or the last one.</exception>
    internal static void RequireUnbroken(IEnumerable<(Validity Validity, DataRow Row)> rows, string what)
    {
        var ordered = rows.OrderBy(entry => entry.Validity.From).ToList();
        foreach (var (before, after) in ordered.Zip(ordered.Skip(1)))
        {
            if (before.Validity.To is not { } end || end >= after.Validity.From)
                throw after.Row.Wrong("valid-from", $"overlaps line {before.Row.Line}, also for {what}", "End the older row a day before");
            if (end.AddDays(1) < after.Validity.From)
            {
                throw after.Row.Wrong(
                    "valid-from",
                    $"leaves a gap after line {before.Row.Line} for {what}",
                    $"Begin on {end.AddDays(1):yyyy-MM-dd}, or end the older row later");
            }
        }

        if (ordered[^1] is { Validity.To: not null, Row: var last })
            throw last.Wrong("valid-to", $"leaves {what} without a row after it", "Leave it empty, or add the row that follows");
    }
}
