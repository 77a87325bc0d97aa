using CitizenFeedback.Core.Data;

namespace CitizenFeedback.Core.Deadlines;

/// <summary>The legal limits, each a row of <c>data/deadline-rules.tsv</c> with its source; counted by the working calendar.</summary>
public sealed class DeadlineRules
{
    private readonly WorkingCalendar _calendar;
    private readonly int _transferWorkingDays;

    private DeadlineRules(WorkingCalendar calendar, int transferWorkingDays) => (_calendar, _transferWorkingDays) = (calendar, transferWorkingDays);

    /// <exception cref="DataFileException">The file is missing or wrong.</exception>
    public static DeadlineRules Load(string path, WorkingCalendar calendar)
    {
        var rows = DataTable.Read(path, "id", "amount", "unit", "starts-from", "valid-from", "source", "confidence").Rows;
        var transfer = rows.FirstOrDefault(row => row["id"] == "transfer")
            ?? throw new DataFileException(path, 1, "rule 'transfer' is missing", "Add the row of ND 92/2017: 5 working days from receipt");
        return transfer["unit"] == "working-day"
            ? new DeadlineRules(calendar, (int)transfer.Number("amount"))
            : throw transfer.Wrong("unit", $"'{transfer["unit"]}' is not counted yet", "Write working-day");
    }

    /// <summary>Last day for handing a feedback on to whom it concerns (ND 20/2008 as amended by ND 92/2017).</summary>
    public DateOnly TransferDueOn(DateTimeOffset receivedAt) =>
        _calendar.AddWorkingDays(LocalTime.DateOf(receivedAt), _transferWorkingDays);
}
