using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;

namespace CitizenFeedback.Infrastructure.Storage.Backup;

/// <summary>A table row as one line of JSON: both keys, then each property with a letter for its type, so that it comes back as it was.</summary>
internal static class RowLine
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly HashSet<string> OfTheService = ["PartitionKey", "RowKey", "Timestamp", "odata.etag"];

    public static string Write(TableEntity row)
    {
        var line = new JsonArray(row.PartitionKey, row.RowKey);
        foreach (var (name, value) in row.Where(property => !OfTheService.Contains(property.Key)).OrderBy(property => property.Key, StringComparer.Ordinal))
            if (value is not null)
                line.Add(Property(name, value));
        return line.ToJsonString(Options);
    }

    /// <exception cref="JsonException">The line is not one of <see cref="Write"/>.</exception>
    public static TableEntity Read(string line)
    {
        var parts = JsonNode.Parse(line)!.AsArray();
        var row = new TableEntity(parts[0]!.GetValue<string>(), parts[1]!.GetValue<string>());
        foreach (var property in parts.Skip(2).Select(part => part!.AsArray()))
            row[property[0]!.GetValue<string>()] = Value(property[1]!.GetValue<string>(), property[2]!);
        return row;
    }

    private static JsonArray Property(string name, object value) => value switch
    {
        string text => new JsonArray(name, "s", text),
        bool flag => new JsonArray(name, "b", flag),
        int number => new JsonArray(name, "i", number),
        long number => new JsonArray(name, "l", number),
        double number => new JsonArray(name, "f", number.ToString("R", CultureInfo.InvariantCulture)),
        DateTimeOffset moment => new JsonArray(name, "d", moment.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)),
        Guid id => new JsonArray(name, "g", id.ToString()),
        byte[] bytes => new JsonArray(name, "x", Convert.ToBase64String(bytes)),
        _ => throw new NotSupportedException($"A property of type {value.GetType().Name} is stored nowhere."),
    };

    private static object Value(string type, JsonNode value) => type switch
    {
        "s" => value.GetValue<string>(),
        "b" => value.GetValue<bool>(),
        "i" => value.GetValue<int>(),
        "l" => value.GetValue<long>(),
        "f" => double.Parse(value.GetValue<string>(), CultureInfo.InvariantCulture),
        "d" => DateTimeOffset.Parse(value.GetValue<string>(), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        "g" => Guid.Parse(value.GetValue<string>()),
        "x" => Convert.FromBase64String(value.GetValue<string>()),
        _ => throw new JsonException($"'{type}' is no type of a property."),
    };
}
