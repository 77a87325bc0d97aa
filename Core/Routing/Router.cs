using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Data;

namespace CitizenFeedback.Core.Routing;

/// <summary>
/// Proposes the agency for a feedback by rules that are data. Feedback on conduct never goes to the office it names, be it by a former name
/// or by a file code, but to the body that controls it; feedback on a rule goes to the department in charge of the rule
/// (Nghị định 20/2008/NĐ-CP art. 5). No source puts a ward in charge of a rule because it happened there, so the place decides nothing:
/// it is told to the coordinator.
/// </summary>
public sealed class Router
{
    private readonly AgencyDirectory _agencies;
    private readonly FieldWords _fields;
    private readonly FileCodes _files;
    private readonly IReadOnlyList<RoutingRule> _rules;

    private Router(AgencyDirectory agencies, FieldWords fields, FileCodes files, IReadOnlyList<RoutingRule> rules)
    {
        _agencies = agencies;
        _fields = fields;
        _files = files;
        _rules = rules;
    }

    /// <exception cref="DataFileException">A file is missing or wrong, the rules of a scope can all fail, or one has the id of another or is never tried.</exception>
    public static Router Load(string dataFolder, AgencyDirectory agencies)
    {
        var path = Path.Combine(dataFolder, "routing-rules.tsv");
        var rows = DataTable.Read(path, "rule", "scope", "condition", "agency", "reason").Rows;
        var rules = rows.Select(row => RoutingRule.From(row, agencies)).ToList();
        RefuseUseless(rows, rules);
        if (rules.GroupBy(rule => rule.Scope).FirstOrDefault(scope => scope.Last().Condition != RoutingCondition.Always) is { } open)
            throw new DataFileException(path, rows.Count + 1, $"the rules of '{open.Key}' can all fail", "End them with a rule 'always'");
        if (rules.TrueForAll(rule => rule.Scope is not null))
            throw new DataFileException(path, rows.Count + 1, "no rule for every other scope", "Add one with scope '*'");
        var files = FileCodes.Load(Path.Combine(dataFolder, "file-codes.tsv"), agencies);
        return new Router(agencies, FieldWords.Load(dataFolder, agencies), files, rules);
    }

    /// <summary>In the order in which they are tried.</summary>
    public IReadOnlyList<RoutingRule> Rules => _rules;

    /// <param name="scope">What the feedback asks for.</param>
    /// <param name="text">The feedback's own words.</param>
    /// <param name="place">Where it happened, if the sender said so.</param>
    public Proposal Propose(Scope scope, string text, string? place)
    {
        var facts = FactsOf(text, place);
        return RulesFor(scope).Select(rule => Apply(rule, facts, text)).First(proposal => proposal is not null)!;
    }

    /// <summary>Codes of the agencies that are named, by whatever name or file code.</summary>
    public IReadOnlyList<string> NamedIn(string text, string? place) => FactsOf(text, place).Concerned;

    /// <summary>The wards and communes where it may have happened, for whoever decides; several if only the street would tell.</summary>
    public IReadOnlyList<Agency> PlacesIn(string text, string? place) => [.. FactsOf(text, place).Places];

    /// <summary>The coordinating body that reviews feedback naming these agencies: the first rule for it that names none of them.</summary>
    public string ReviewerFor(IReadOnlyCollection<string> named) =>
        RulesFor(null).First(rule => rule.Condition == RoutingCondition.Always || !named.Contains(rule.AgencyCode)).AgencyCode;

    private static void RefuseUseless(IReadOnlyList<DataRow> rows, List<RoutingRule> rules)
    {
        foreach (var (index, rule) in rules.Index())
        {
            var earlier = rules.Take(index).ToList();
            if (earlier.Exists(other => other.Id == rule.Id))
                throw rows[index].Wrong("rule", $"'{rule.Id}' stands twice", "Give each rule an id of its own");
            if (earlier.Find(other => other.Scope == rule.Scope && other.Condition == RoutingCondition.Always) is { } always)
                throw rows[index].Wrong("rule", $"'{rule.Id}' is never tried, as '{always.Id}' always holds", "Put it before that rule");
        }
    }

    private RoutingFacts FactsOf(string text, string? place)
    {
        var all = $"{text}. {place}";
        return new RoutingFacts(_agencies.Read(all), _files.In(all));
    }

    private IEnumerable<RoutingRule> RulesFor(Scope? scope)
    {
        var key = _rules.Any(rule => rule.Scope == scope) ? scope : null;
        return _rules.Where(rule => rule.Scope == key);
    }

    private Proposal? Apply(RoutingRule rule, RoutingFacts facts, string text) => rule.Condition switch
    {
        RoutingCondition.UnlessNamed => facts.Concerns(rule.AgencyCode) ? null : To(rule.AgencyCode, rule, facts),
        RoutingCondition.DepartmentNamed => facts.Department is { } department ? To(department.Code, rule, facts) : null,
        RoutingCondition.FileCode => facts.FileDepartment is { } department ? To(department.Code, rule, facts) : null,
        RoutingCondition.FieldWords => _fields.MostIn(text) is { } found
            ? To(found.Agency.Code, rule, facts, [.. found.Words.Select(words => $"Nhắc đến lĩnh vực: {words}")])
            : null,
        _ => To(rule.AgencyCode, rule, facts),
    };

    private static Proposal To(string agencyCode, RoutingRule rule, RoutingFacts facts, params IReadOnlyList<string> seen) =>
        new(agencyCode, rule.Id, [rule.Reason, .. seen, .. facts.Sentences], facts.Candidates);
}
