using System.Globalization;

namespace CitizenFeedback.Core.Data;

/// <summary>One row of a data file; knows its line, so that a wrong value can be found and mended.</summary>
public sealed class DataRow
{
    private readonly string _file;
    private readonly IReadOnlyDictionary<string, int> _columns;
    private readonly string[] _values;

    internal DataRow(string file, long line, IReadOnlyDictionary<string, int> columns, string[] values)
    {
        _file = file;
        Line = line;
        _columns = columns;
        _values = values;
    }

    public long Line { get; }

    /// <summary>The trimmed value, possibly empty. A column the header does not have is a defect of the caller.</summary>
    public string this[string column] => _values[_columns[column]];

    public string Required(string column) =>
        this[column].Length > 0 ? this[column] : throw Wrong(column, "is empty", "Fill it in or remove the row");

    public DateOnly Date(string column) =>
        DateOnly.TryParseExact(this[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Wrong(column, $"'{this[column]}' is not a date", "Write it as 2026-11-24");

    public TimeOnly Time(string column) =>
        TimeOnly.TryParseExact(this[column], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw Wrong(column, $"'{this[column]}' is not a time of day", "Write it as 08:00");

    public double Number(string column) =>
        double.TryParse(this[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw Wrong(column, $"'{this[column]}' is not a number", "Write it with digits and a point, as 2.5");

    /// <summary>The value meant by one of the allowed words, compared exactly.</summary>
    public T OneOf<T>(string column, IReadOnlyDictionary<string, T> choices) =>
        choices.TryGetValue(this[column], out var choice)
            ? choice
            : throw Wrong(column, $"'{this[column]}' is unknown", $"Use one of: {string.Join(", ", choices.Keys)}");

    /// <summary>The parts of a value separated by semicolons, trimmed, without empty ones.</summary>
    public IReadOnlyList<string> List(string column) =>
        this[column].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The exception to throw when a rule of the reader, beyond a single value, is broken by this row.</summary>
    public DataFileException Wrong(string column, string problem, string remedy) =>
        new(_file, Line, $"column '{column}' {problem}", remedy);
}
