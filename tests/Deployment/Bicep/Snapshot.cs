using System.Text.Json;
using System.Text.Json.Nodes;

namespace CitizenFeedback.Deployment.Tests.Bicep;

/// <summary>What would be deployed: names, settings and role assignments evaluated; what only Azure knows stays an expression in brackets.</summary>
internal sealed class Snapshot
{
    public static readonly Snapshot Dev = new("dev");

    /// <summary>Everything switched on.</summary>
    public static readonly Snapshot Production = new("production");

    private readonly JsonArray _resources;

    private Snapshot(string name)
    {
        Text = File.ReadAllText(Path.Combine(BicepCli.Tests, $"{name}.snapshot.json"));
        _resources = JsonNode.Parse(Text)!["predictedResources"]!.AsArray();
    }

    public string Text { get; }

    public IEnumerable<JsonObject> All => _resources.Select(resource => resource!.AsObject());

    public IReadOnlyDictionary<string, string> AppSettings => One("Microsoft.Web/sites/config")["properties"]!.AsObject().ToDictionary(pair => pair.Key, pair => $"{pair.Value}");

    public IEnumerable<JsonObject> Of(string type) => All.Where(resource => $"{resource["type"]}" == type);

    public JsonObject One(string type) => Assert.Single(Of(type));

    /// <returns>Null if there is none.</returns>
    public static JsonNode? At(JsonNode? node, string path) => path.Split('/').Aggregate(node, (at, name) => at?[name]);

    /// <summary>Last part of a child resource's name.</summary>
    public static string NameOf(JsonObject resource) => $"{resource["name"]}".Split('/')[^1];

    public static TimeSpan Duration(JsonNode? iso) => System.Xml.XmlConvert.ToTimeSpan(iso.Deserialize<string>()!);
}
