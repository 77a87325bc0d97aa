using System.Text.RegularExpressions;
using CitizenFeedback.Core.Data;

namespace CitizenFeedback.Core.Routing;

/// <summary>
/// Finds codes of one-stop files: the office under Hanoi's root <c>H26</c>, the day as yymmdd, a running number. An office's code
/// begins with that of the body above it, so the longest known beginning names the agency.
/// </summary>
public sealed partial class FileCodes
{
    private readonly Dictionary<string, Agency> _offices = [];

    private FileCodes()
    {
    }

    /// <exception cref="DataFileException">The file is missing or wrong, an office stands twice, or its agency is not in the directory.</exception>
    public static FileCodes Load(string path, AgencyDirectory agencies)
    {
        var codes = new FileCodes();
        foreach (var row in DataTable.Read(path, "office", "code", "source").Rows)
        {
            if (!Office().IsMatch(row.Required("office")))
                throw row.Wrong("office", $"'{row["office"]}' is no office under H26", "Write it as H26.103.25");
            if (!agencies.Contains(row["code"]))
                throw row.Wrong("code", $"'{row["code"]}' is no agency", "Use a code of the agencies file");
            if (!codes._offices.TryAdd(row["office"], agencies[row["code"]]))
                throw row.Wrong("office", $"'{row["office"]}' stands twice", "Keep one row for each office");
            row.Required("source");
        }

        return codes;
    }

    /// <summary>The codes in a text, each once, in its order.</summary>
    public IReadOnlyList<FileCode> In(string text) =>
        [.. Code().Matches(text).Select(match => match.Value.ToUpperInvariant()).Distinct().Select(code => new FileCode(code, AgencyOf(code)))];

    private Agency? AgencyOf(string code)
    {
        for (var office = code[..code.IndexOf('-')]; office.Contains('.'); office = office[..office.LastIndexOf('.')])
        {
            if (_offices.TryGetValue(office, out var agency))
                return agency;
        }

        return null;
    }

    [GeneratedRegex(@"(?<![\w.])H26(?:\.[0-9]{1,4})+-[0-9]{6}-[0-9]{3,6}(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"^H26(?:\.[0-9]{1,4})+$")]
    private static partial Regex Office();
}
