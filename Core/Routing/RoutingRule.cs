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
        ["file-code"] = RoutingCondition.FileCode,
        ["field-words"] = RoutingCondition.FieldWords,
        ["always"] = RoutingCondition.Always,
    };

    /// <exception cref="DataFileException">
    /// The row is wrong, names an agency that is not in the directory, or sends feedback on conduct or of no scope of its own to an agency found
    /// in the text: that may be the very office (Nghị định 20/2008/NĐ-CP art. 5 cl. 1), and is no body that reviews.
    /// </exception>
    public static RoutingRule From(DataRow row, AgencyDirectory agencies)
    {
        var condition = row.OneOf("condition", ConditionByWord);
        var scope = row.OneOf("scope", ScopeByWord);
        var findsAgency = condition is RoutingCondition.DepartmentNamed or RoutingCondition.FileCode or RoutingCondition.FieldWords;
        if (findsAgency && scope is null)
            throw row.Wrong("condition", $"'{row["condition"]}' finds no coordinating body, which the rules of '*' are for", "Use unless-named or always");
        if (findsAgency && scope == Classification.Scope.Conduct)
            throw row.Wrong("condition", $"'{row["condition"]}' can find the office the feedback is about", "Use unless-named or always");
        if (!findsAgency && !agencies.Contains(row["agency"]))
            throw row.Wrong("agency", $"'{row["agency"]}' is no agency", "Use a code of the agencies file");
        return new RoutingRule(row.Required("rule"), scope, condition, row["agency"], row.Required("reason"));
    }
}
