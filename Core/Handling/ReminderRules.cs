using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.Routing;

namespace CitizenFeedback.Core.Handling;

/// <summary>Who is reminded of what and when, up to the city's leaders.</summary>
public sealed class ReminderRules
{
    private readonly ILookup<Step, ReminderRule> _bySteps;

    private ReminderRules(IReadOnlyList<ReminderRule> all)
    {
        All = all;
        _bySteps = all.SelectMany(rule => rule.Steps.Select(step => (step, rule))).ToLookup(pair => pair.step, pair => pair.rule);
    }

    public IReadOnlyList<ReminderRule> All { get; }

    public IEnumerable<ReminderRule> this[Step step] => _bySteps[step];

    /// <exception cref="DataFileException">The file is missing or wrong, or an id stands twice.</exception>
    public static ReminderRules Load(string path, AgencyDirectory agencies)
    {
        var rules = new Dictionary<string, ReminderRule>();
        foreach (var row in DataTable.Read(path, "rule", "steps", "when", "level", "agency", "source").Rows)
            if (!rules.TryAdd(row["rule"], ReminderRule.Read(row, agencies)))
                throw row.Wrong("rule", $"'{row["rule"]}' stands twice", "Give each rule an id of its own");
        return new ReminderRules([.. rules.Values]);
    }
}
