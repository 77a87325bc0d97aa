using System.Collections.Frozen;
using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.Forms;

namespace CitizenFeedback.Core.Retention;

/// <summary>How long everything is kept that holds something of people, each with its source.</summary>
public sealed class RetentionRules
{
    private readonly FrozenDictionary<RetentionSubject, RetentionRule> _rules;

    private RetentionRules(FrozenDictionary<RetentionSubject, RetentionRule> rules) => _rules = rules;

    /// <summary>In the order of what they are about.</summary>
    public IEnumerable<RetentionRule> All => _rules.Values.OrderBy(rule => rule.Subject);

    public RetentionRule this[RetentionSubject subject] => _rules[subject];

    /// <exception cref="DataFileException">The file is missing or wrong, a subject has no row or two, or forms would go while they can be filled in.</exception>
    public static RetentionRules Load(string path)
    {
        var rules = new Dictionary<RetentionSubject, RetentionRule>();
        foreach (var row in DataTable.Read(path, "rule", "days", "source", "confidence").Rows)
        {
            var rule = RetentionRule.Read(row);
            if (!rules.TryAdd(rule.Subject, rule))
                throw row.Wrong("rule", $"'{rule.Id}' stands twice", "Remove one of them");
            if (rule.Subject == RetentionSubject.Form && TimeSpan.FromDays(rule.Days) <= FeedbackForm.Life)
                throw row.Wrong("days", $"'{rule.Days}' is shorter than a form can be filled in", "Write 2 or more");
        }

        return Enum.GetValues<RetentionSubject>().Cast<RetentionSubject?>().FirstOrDefault(subject => !rules.ContainsKey(subject!.Value)) is { } missing
            ? throw new DataFileException(path, 1, $"'{Texts.TextKeys.Of(missing)}' has no row", "Say how long it is kept")
            : new RetentionRules(rules.ToFrozenDictionary());
    }
}
