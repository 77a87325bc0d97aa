using System.Text.Json;

namespace CitizenFeedback.Local.Simulators.Zalo.Api;

/// <summary>The parameters of a template: text, at most 200 characters each.</summary>
internal static class TemplateData
{
    private const int LongestValue = 200;

    public static ZaloRefusal? Read(JsonElement body, out IReadOnlyDictionary<string, string> data)
    {
        var read = new Dictionary<string, string>();
        data = read;
        if (body.At("template_data") is not { ValueKind: JsonValueKind.Object } given)
            return ZaloRefusal.Invalid("template_data");

        foreach (var parameter in given.EnumerateObject())
        {
            if (parameter.Value.ValueKind is not JsonValueKind.String)
                return ZaloRefusal.Invalid($"template_data.{parameter.Name}");

            var value = parameter.Value.GetString()!;
            if (value.Length > LongestValue)
                return ZaloRefusal.OverLimit($"template_data.{parameter.Name}", LongestValue);

            read[parameter.Name] = value;
        }

        return null;
    }
}
