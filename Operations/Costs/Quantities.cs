using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.Deadlines;

namespace CitizenFeedback.Operations.Costs;

/// <summary>The numbers of one file by name, each with its source.</summary>
public sealed class Quantities
{
    private readonly Dictionary<string, Quantity> _all;
    private readonly string _file;

    private Quantities(string file, Dictionary<string, Quantity> all) => (_file, _all) = (file, all);

    public IEnumerable<Quantity> All => _all.Values;

    /// <exception cref="DataFileException">The file has no row of that name.</exception>
    public double this[string name] =>
        _all.TryGetValue(name, out var quantity) ? quantity.Amount : throw new DataFileException(_file, 0, $"'{name}' is missing", "Restore the row");

    /// <param name="columns">Of the name, the amount, and what it counts.</param>
    /// <exception cref="DataFileException">A value is missing, negative or stands twice.</exception>
    public static Quantities Read(string path, (string Name, string Amount, string Per) columns)
    {
        var all = new Dictionary<string, Quantity>();
        foreach (var row in DataTable.Read(path, columns.Name, columns.Amount, columns.Per, "source", "confidence").Rows)
        {
            var quantity = new Quantity(
                row.Required(columns.Name), row.Number(columns.Amount), row.Required(columns.Per), row.Required("source"), row.OneOf("confidence", EnumWords<Confidence>.All));
            if (quantity.Amount < 0)
                throw row.Wrong(columns.Amount, "is negative", "Write what it costs or how much it is");
            if (!all.TryAdd(quantity.Name, quantity))
                throw row.Wrong(columns.Name, $"'{quantity.Name}' stands twice", "Keep one of them");
        }

        return new Quantities(path, all);
    }
}

public sealed record Quantity(string Name, double Amount, string Per, string Source, Confidence Confidence);
