using System.Text.Json.Nodes;
using NJsonSchema;

namespace CitizenFeedback.EndToEnd.Tests.Api;

/// <summary>docs/openapi.json, to hold real answers against it.</summary>
internal static class ApiContract
{
    public static string File { get; } = Path.Combine(AppContext.BaseDirectory, "docs", "openapi.json");

    private static readonly JsonNode Document = JsonNode.Parse(System.IO.File.ReadAllText(File))!;

    /// <summary>Verb and path of each operation, such as <c>GET api/feedback/{code}</c>.</summary>
    public static IEnumerable<string> Operations =>
        from path in Document["paths"]!.AsObject()
        from verb in path.Value!.AsObject()
        select $"{verb.Key.ToUpperInvariant()} {path.Key.TrimStart('/')}";

    /// <summary>The words a schema allows.</summary>
    public static IEnumerable<string> EnumOf(string schemaName) =>
        Document["components"]!["schemas"]![schemaName]!["enum"]!.AsArray().Select(word => word!.GetValue<string>());

    /// <returns>What in the JSON breaks the schema of that name.</returns>
    public static async Task<IReadOnlyList<string>> FaultsAsync(string schemaName, string json)
    {
        var schemas = Document["components"]!["schemas"]!.ToJsonString().Replace("#/components/schemas/", "#/definitions/");
        var schema = await JsonSchema.FromJsonAsync($$"""{"$ref":"#/definitions/{{schemaName}}","definitions":{{schemas}}}""");
        return [.. schema.Validate(json).Select(fault => fault.ToString())];
    }
}
