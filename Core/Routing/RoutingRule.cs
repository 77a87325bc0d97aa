using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Data;

namespace CitizenFeedback.Core.Routing;

/// <summary>One row of the routing rules. The first rule of a scope whose condition holds decides.</summary>
/// <param name="Id">Stands in the proposal.</param>
/// <param name="Scope">The scope it is for; null: every scope without rules of its own.</param>
/// <param name="Condition">When it holds.</param>
/// <param name="AgencyCode">The agency, empty where the condition itself finds one.</param>
/// <param name="Reason">Why, in words for the coordinator (Vietnamese).</param>
public sealed record RoutingRule(string Id, Scope? Scope, RoutingCondition Condition, string AgencyCode, string Reason)
{
    private static readonly Dictionary<string, Scope?> ScopeByWord =
        Enum.GetValues<Scope>().Select(scope => (Word: scope.ToString(), Scope: (Scope?)scope)).Append(("*", null)).ToDictionary();

    private static readonly Dictionary<string, RoutingCondition> ConditionByWord = new()
    {
        ["unless-named"] = RoutingCondition.UnlessNamed,
        ["department-named"] = RoutingCondition.DepartmentNamed,
        ["field-words"] = RoutingCondition.FieldWords,
        ["always"] = RoutingCondition.Always,
    };

    /// <exception cref="DataFileException">The row is wrong, or names an agency that is not in the directory.</exception>
    public static RoutingRule From(DataRow row, AgencyDirectory agencies)
    {
        var condition = row.OneOf("condition", ConditionByWord);
        var findsAgency = condition is RoutingCondition.DepartmentNamed or RoutingCondition.FieldWords;
        if (!findsAgency && !agencies.Contains(row["agency"]))
            throw row.Wrong("agency", $"'{row["agency"]}' is no agency", "Use a code of the agencies file");
        return new RoutingRule(row.Required("rule"), row.OneOf("scope", ScopeByWord), condition, row["agency"], row.Required("reason"));
    }
}
