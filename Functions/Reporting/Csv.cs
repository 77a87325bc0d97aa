using System.Text;
using Microsoft.AspNetCore.Http;

namespace CitizenFeedback.Functions.Reporting;

/// <summary>Comma-separated values (RFC 4180) that Excel reads as UTF-8 and takes no formula from.</summary>
public static class Csv
{
    public static IResult File(string name, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> lines) =>
        TypedResults.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Write([header, .. lines]))], "text/csv; charset=utf-8", name);

    public static string Write(IEnumerable<IReadOnlyList<string>> lines) =>
        string.Concat(lines.Select(line => $"{string.Join(',', line.Select(Field))}\r\n"));

    /// <summary>A cell that begins like a formula gets an apostrophe before it (OWASP, CSV Injection).</summary>
    private static string Field(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? $"'{text}" : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
