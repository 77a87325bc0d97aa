using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Data.Tables;

namespace CitizenFeedback.Infrastructure.Storage;

/// <summary>How records are written into rows. What was stored once stays readable for ever.</summary>
internal static class StoredJson
{
    private const string Property = "Data";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        AllowOutOfOrderMetadataProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // never part of a page, and Vietnamese stays short and readable
        Converters = { new JsonStringEnumConverter() }, // names survive a reordering of the enum
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    public static TableEntity Row<T>(string partition, string row, T value)
    {
        var entity = new TableEntity(partition, row);
        LongText.Write(entity, Property, Write(value));
        return entity;
    }

    /// <returns>Null for a row without data.</returns>
    public static T? ReadRow<T>(TableEntity row)
        where T : class =>
        LongText.Read(row, Property) is { } json ? Read<T>(json) : null;
}
