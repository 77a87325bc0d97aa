using Microsoft.VisualBasic.FileIO;

namespace CitizenFeedback.Core.Data;

/// <summary>
/// A CSV or TSV file of the release (UTF-8, header required). In CSV a value may stand in double quotes; in TSV quotes are plain text.
/// </summary>
public sealed class DataTable
{
    private DataTable(string file, IReadOnlyList<DataRow> rows)
    {
        File = file;
        Rows = rows;
    }

    public string File { get; }

    public IReadOnlyList<DataRow> Rows { get; }

    /// <summary>Reads the whole file; further columns than those asked for are allowed.</summary>
    /// <exception cref="DataFileException">The file is missing, empty, lacks a column, or a row does not fit the header.</exception>
    public static DataTable Read(string path, params string[] requiredColumns)
    {
        if (!System.IO.File.Exists(path))
            throw new DataFileException(path, 0, "the file is missing", "Restore it from the release's data folder");
        RefuseBlankLines(path);

        using var parser = Open(path);
        var columns = ReadHeader(parser, path, requiredColumns);
        var rows = new List<DataRow>();
        while (!parser.EndOfData)
            rows.Add(ReadRow(parser, path, columns));
        return new DataTable(path, rows);
    }

    /// <summary>The parser skips blank lines without counting them: every line number after one would be wrong.</summary>
    private static void RefuseBlankLines(string path)
    {
        var line = System.IO.File.ReadLines(path).TakeWhile(content => !string.IsNullOrWhiteSpace(content)).Count();
        if (line < System.IO.File.ReadLines(path).Count())
            throw new DataFileException(path, line + 1, "the line is blank", "Remove it");
    }

    private static TextFieldParser Open(string path)
    {
        var tabs = Path.GetExtension(path).Equals(".tsv", StringComparison.OrdinalIgnoreCase);
        return new TextFieldParser(path)
        {
            TextFieldType = FieldType.Delimited,
            Delimiters = [tabs ? "\t" : ","],
            HasFieldsEnclosedInQuotes = !tabs,
            TrimWhiteSpace = true,
        };
    }

    private static Dictionary<string, int> ReadHeader(TextFieldParser parser, string path, string[] requiredColumns)
    {
        var header = parser.EndOfData ? [] : ReadFields(parser, path);
        var columns = new Dictionary<string, int>();
        for (var index = 0; index < header.Length; index++)
        {
            if (!columns.TryAdd(header[index], index))
                throw new DataFileException(path, 1, $"column '{header[index]}' stands twice", "Keep one of them");
        }

        return requiredColumns.FirstOrDefault(column => !columns.ContainsKey(column)) is { } missing
            ? throw new DataFileException(path, 1, $"column '{missing}' is missing", $"The header must name: {string.Join(", ", requiredColumns)}")
            : columns;
    }

    private static DataRow ReadRow(TextFieldParser parser, string path, Dictionary<string, int> columns)
    {
        var line = parser.LineNumber;
        var values = ReadFields(parser, path);
        return values.Length == columns.Count
            ? new DataRow(path, line, columns, values)
            : throw new DataFileException(
                path, line, $"{values.Length} values, but the header has {columns.Count} columns", "Check separators and quotes of this row");
    }

    private static string[] ReadFields(TextFieldParser parser, string path)
    {
        try
        {
            return parser.ReadFields() ?? [];
        }
        catch (MalformedLineException error)
        {
            throw new DataFileException(path, error.LineNumber, "the row cannot be split", "Close every quote and double those inside a value");
        }
    }
}
