namespace CitizenFeedback.Core.Texts;

/// <summary>
/// Tables for spreadsheet programs (RFC 4180). A cell that such a program would take for a formula is made text by an apostrophe
/// (OWASP, CSV injection): what citizens write is opened at officials' desks.
/// </summary>
public static class Csv
{
    /// <summary>Stands before the first line: tells spreadsheet programs that the file is UTF-8.</summary>
    public const char ByteOrderMark = '\uFEFF';

    /// <summary>The last four: full-width forms, which some programs read as the plain ones.</summary>
    private static readonly char[] FormulaStarts = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

    public static string Write(IEnumerable<string> header, IEnumerable<IEnumerable<string?>> rows) =>
        ByteOrderMark + string.Concat(rows.Prepend(header).Select(Line));

    /// <summary>With its end.</summary>
    public static string Line(IEnumerable<string?> cells) => $"{string.Join(',', cells.Select(Cell))}\r\n";

    private static string Cell(string? text)
    {
        var safe = text is { Length: > 0 } && FormulaStarts.Contains(text.TrimStart(' ').FirstOrDefault()) ? $"'{text}" : text ?? "";
        return $"\"{safe.Replace("\"", "\"\"")}\"";
    }
}
