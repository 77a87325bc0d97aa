using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.Deadlines;

namespace CitizenFeedback.Core.Retention;

/// <summary>A row of <c>data/retention-rules.tsv</c>.</summary>
/// <param name="Days">Of 24 hours, at least one.</param>
/// <param name="Source">In Vietnamese, with what is not sure about it.</param>
public sealed record RetentionRule(RetentionSubject Subject, int Days, string Source, Confidence Confidence)
{
    private const int LargestDays = 36_500;

    /// <summary>As in the file.</summary>
    public string Id => Texts.TextKeys.Of(Subject);

    /// <summary>What began before, or just then, is kept long enough.</summary>
    public DateTimeOffset Until(DateTimeOffset now) => now - TimeSpan.FromDays(Days);

    internal static RetentionRule Read(DataRow row) => new(
        row.OneOf("rule", EnumWords<RetentionSubject>.All),
        row.Number("days") is >= 1 and <= LargestDays and var days && days == Math.Floor(days)
            ? (int)days
            : throw row.Wrong("days", $"'{row["days"]}' is no number of days", $"Write a whole number from 1 to {LargestDays}"),
        row.Required("source"),
        row.OneOf("confidence", EnumWords<Confidence>.All));
}
