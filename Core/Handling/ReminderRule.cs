using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.Routing;

namespace CitizenFeedback.Core.Handling;

/// <summary>When somebody is reminded of a step; a row of <c>data/reminder-rules.tsv</c>.</summary>
/// <param name="OfficeHours">Hours of office time after the limit, before it if below zero; null: when the step arrives.</param>
/// <param name="AgencyCode">Whom it goes to; null: the agency whose step it is.</param>
/// <param name="OnlyBack">When the step arrives because the work came back, not when it is begun.</param>
public sealed record ReminderRule(
    string Id, IReadOnlyList<Step> Steps, int? OfficeHours, ReminderLevel Level, string? AgencyCode, string Source, bool OnlyBack = false)
{
    private const string Arrival = "arrival", Back = "back";

    /// <exception cref="DataFileException">The row is wrong or names an unknown agency.</exception>
    internal static ReminderRule Read(DataRow row, AgencyDirectory agencies)
    {
        var level = row.OneOf("level", EnumWords<ReminderLevel>.All);
        var isOwn = level is ReminderLevel.Officer or ReminderLevel.Head;
        if (isOwn != (row["agency"].Length == 0))
            throw row.Wrong("agency", $"does not fit the level '{row["level"]}'", "Leave it empty for officer and head, name the agency for the others");
        if (!isOwn && !agencies.Contains(row["agency"]))
            throw row.Wrong("agency", $"'{row["agency"]}' is no agency", "Use a code of the agencies file");
        IReadOnlyList<Step> steps =
        [
            .. row.List("steps").Select(word => EnumWords<Step>.All.TryGetValue(word, out var step)
                ? step
                : throw row.Wrong("steps", $"'{word}' is unknown", $"Use some of: {string.Join("; ", EnumWords<Step>.All.Keys)}")),
        ];
        var onlyBack = row["when"] == Back;
        if (onlyBack && steps is not [Step.Answer])
            throw row.Wrong("when", $"'{Back}' does not fit the steps", "Use it for the step 'answer', which alone comes back to who had it");
        return new ReminderRule(row.Required("rule"), steps, WhenOf(row), level, isOwn ? null : row["agency"], row.Required("source"), onlyBack);
    }

    private static int? WhenOf(DataRow row)
    {
        if (row["when"] is Arrival or Back)
            return null;
        return row.Number("when") is >= -400 and <= 400 and var hours && hours == Math.Floor(hours)
            ? (int)hours
            : throw row.Wrong("when", $"'{row["when"]}' is no time", "Write 'arrival', 'back', or whole office hours from -400 to 400");
    }
}
