using CitizenFeedback.Core.Data;

namespace CitizenFeedback.Core.Deadlines;

/// <summary>The legal limits, each a row of <c>data/deadline-rules.tsv</c> with its source; counted in the offices' time.</summary>
public sealed class DeadlineRules
{
    private readonly OfficeTime _time;
    private readonly DeadlineRule[] _rules;

    private DeadlineRules(OfficeTime time, DeadlineRule[] rules) => (_time, _rules) = (time, rules);

    /// <exception cref="DataFileException">
    /// The file is missing or wrong, or on some day a step would have two rules or, once it had one, none.
    /// </exception>
    public static DeadlineRules Load(string path, OfficeTime time)
    {
        var rows = DataTable
            .Read(path, "id", "step", "amount", "unit", "starts-from", "extension", "valid-from", "valid-to", "source", "confidence").Rows
            .Select(row => (Rule: DeadlineRule.Read(row), Row: row)).ToList();
        RefuseSecondId(rows);
        foreach (var (word, step) in EnumWords<DeadlineStep>.All)
        {
            var ofStep = rows.Where(entry => entry.Rule.Step == step).Select(entry => (entry.Rule.Validity, entry.Row)).ToList();
            if (ofStep.Count == 0)
                throw new DataFileException(path, 1, $"step '{word}' has no row", "Add the row of the text that limits it");
            Validity.RequireUnbroken(ofStep, $"step '{word}'");
        }

        return new DeadlineRules(time, [.. rows.Select(entry => entry.Rule)]);
    }

    /// <summary>Every row, those of the past too.</summary>
    public IReadOnlyList<DeadlineRule> All => _rules;

    /// <summary>The rule in force for a step that started then; null before the first text that limits it.</summary>
    public DeadlineRule? RuleFor(DeadlineStep step, DateTimeOffset start)
    {
        var day = LocalTime.DateOf(start);
        return Array.Find(_rules, rule => rule.Step == step && rule.Validity.Holds(day));
    }

    /// <summary>The running clock of a step; null before the first text that limits it.</summary>
    /// <param name="start">What the rule counts from; for <see cref="LimitStart.PreviousLimit"/> the end of that limit.</param>
    public Deadline? Start(DeadlineStep step, DateTimeOffset start) =>
        RuleFor(step, start) is { } rule ? Deadline.Start(rule, start, _time) : null;

    /// <summary>
    /// Last day for handing a feedback on to whom it concerns (ND 20/2008 as amended by ND 92/2017). A receipt outside office hours
    /// counts from the next working morning.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Received before ND 92/2017 was in force.</exception>
    public DateOnly TransferDueOn(DateTimeOffset receivedAt) =>
        Start(DeadlineStep.Transfer, receivedAt)?.DueOn
        ?? throw new ArgumentOutOfRangeException(nameof(receivedAt), receivedAt, "no rule was in force for the transfer");

    private static void RefuseSecondId(List<(DeadlineRule Rule, DataRow Row)> rows)
    {
        if (rows.GroupBy(entry => entry.Rule.Id).FirstOrDefault(same => same.Count() > 1) is { } same)
            throw same.Last().Row.Wrong("id", $"'{same.Key}' stands twice", "Give each row an id of its own");
    }
}
