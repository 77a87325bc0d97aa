using System.Globalization;
using System.Text.RegularExpressions;

namespace CitizenFeedback.Core.Synchronization;

/// <summary>
/// The code of the National Public Service Portal, such as <c>PAKN.20260516.0256</c>: day and running number of that day in the whole
/// country, as seen on published feedback of 2020 to 2026. It stands beside our own code.
/// </summary>
public sealed partial record NationalCode
{
    private NationalCode(string value) => Value = value;

    public string Value { get; }

    /// <returns>Null if the text has not the shape of the code, or its day is none.</returns>
    public static NationalCode? Parse(string? typed)
    {
        var code = typed?.Trim().ToUpperInvariant() ?? "";
        return Shape().Match(code) is { Success: true } match
            && DateOnly.TryParseExact(match.Groups["day"].ValueSpan, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
                ? new NationalCode(code)
                : null;
    }

    public override string ToString() => Value;

    [GeneratedRegex(@"^PAKN\.(?<day>[0-9]{8})\.[0-9]{4,6}\z")]
    private static partial Regex Shape();
}
