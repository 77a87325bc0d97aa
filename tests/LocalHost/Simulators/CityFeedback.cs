using System.Text.Json.Nodes;

namespace CitizenFeedback.Local.Tests.Simulators;

/// <summary>A well-formed body of the register's contract.</summary>
internal static class CityFeedback
{
    public static JsonObject Of(string code, int version) => new()
    {
        ["code"] = code,
        ["version"] = version,
        ["stage"] = "Assigned",
        ["scope"] = "Conduct",
        ["content"] = "Cán bộ một cửa bắt đi lại 4 lần.",
        ["place"] = "Phường Cửa Nam",
        ["agency"] = new JsonObject { ["code"] = "H26.1", ["name"] = "UBND phường Cửa Nam" },
        ["sender"] = new JsonObject { ["name"] = "Lê An", ["phone"] = "0912345678", ["address"] = null },
        ["receivedAt"] = "2026-11-24T09:00:00+07:00",
        ["dueOn"] = "2026-12-08",
        ["attachments"] = new JsonArray(new JsonObject { ["name"] = "a.jpg", ["contentType"] = "image/jpeg" }),
    };
}
