using System.Globalization;
using System.Text.RegularExpressions;
using CitizenFeedback.Core.Data;

namespace CitizenFeedback.Core.Deadlines;

/// <summary>What a rule allows beyond its limit; in the file <c>10x2</c> is ten of the rule's unit, at most twice.</summary>
/// <param name="Amount">Added by one extension, in the rule's unit.</param>
/// <param name="Times">How often; 0 for a rule without extension.</param>
public sealed partial record ExtensionAllowance(int Amount, int Times)
{
    public static readonly ExtensionAllowance None = new(0, 0);

    internal static ExtensionAllowance Read(DataRow row)
    {
        if (row["extension"].Length == 0)
            return None;
        var match = Form().Match(row["extension"]);
        return match.Success
            ? new ExtensionAllowance(NumberOf(match.Groups[1]), NumberOf(match.Groups[2]))
            : throw row.Wrong("extension", $"'{row["extension"]}' is no extension", "Write 10x2 for ten of the unit twice, or leave it empty");
    }

    private static int NumberOf(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("^([1-9][0-9]{0,2})x([1-9][0-9]?)$")]
    private static partial Regex Form();
}
