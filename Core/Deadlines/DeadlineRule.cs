using CitizenFeedback.Core.Data;

namespace CitizenFeedback.Core.Deadlines;

/// <summary>A row of <c>data/deadline-rules.tsv</c>: a limit that some text sets, while it is in force.</summary>
/// <param name="Id">Names the row; never used again for another.</param>
/// <param name="Amount">At least 1, in <paramref name="Unit"/>.</param>
/// <param name="Validity">Applies to the steps that started on these days in Viet Nam.</param>
/// <param name="Source">The text, in Vietnamese, and what is not sure about the row.</param>
public sealed record DeadlineRule(
    string Id,
    DeadlineStep Step,
    int Amount,
    LimitUnit Unit,
    LimitStart StartsFrom,
    ExtensionAllowance Extension,
    Validity Validity,
    string Source,
    Confidence Confidence)
{
    private const int LargestAmount = 1000;

    internal static DeadlineRule Read(DataRow row) => new(
        row.Required("id"),
        row.OneOf("step", EnumWords<DeadlineStep>.All),
        row.Number("amount") is >= 1 and <= LargestAmount and var amount && amount == Math.Floor(amount)
            ? (int)amount
            : throw row.Wrong("amount", $"'{row["amount"]}' is no limit", $"Write a whole number from 1 to {LargestAmount}"),
        row.OneOf("unit", EnumWords<LimitUnit>.All),
        row.OneOf("starts-from", EnumWords<LimitStart>.All),
        ExtensionAllowance.Read(row),
        Validity.Read(row),
        row.Required("source"),
        row.OneOf("confidence", EnumWords<Confidence>.All));
}
