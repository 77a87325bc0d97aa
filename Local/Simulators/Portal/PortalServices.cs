using System.Globalization;
using System.Text.Json.Nodes;

namespace CitizenFeedback.Local.Simulators.Portal;

/// <summary>The services of <c>docs/national-portal-contract.md</c>: each takes the first of <c>data</c> and gives <c>result</c>, or an error code.</summary>
internal sealed class PortalServices(PortalBook book)
{
    private const int WrongData = 422, Unknown = 404;

    public (int Error, JsonArray Result) Run(string? service, JsonObject? data, bool isUpdating) => (service, data) switch
    {
        ("DongBoPAKN", { } body) => Put(body, isUpdating),
        ("TraCuuPAKN", { } body) => Ok(book.All().Where(entry => entry.OurCode == Text(body, "MANGUON")).Take(1).Select(Record)),
        ("LayDanhSachPAKN", { } body) => Ok(Page(book.All(), entry => entry.NationalCode, body).Select(Record)),
        ("LayDanhSachThayDoiPAKN", { } body) => Ok(Page(ChangesSince(body), line => $"{line.Number}", body).Select(Change)),
        _ => (Unknown, []),
    };

    private (int Error, JsonArray Result) Put(JsonObject body, bool isUpdating)
    {
        if (PortalRules.IsBroken(body))
            return (WrongData, []);
        return book.Put((JsonObject)body.DeepClone(), isUpdating) is { } entry ? Ok([Record(entry)]) : (Unknown, []);
    }

    private List<PortalLine> ChangesSince(JsonObject body)
    {
        var since = DateTimeOffset.Parse(Text(body, "TUTHOIDIEM")!, CultureInfo.InvariantCulture);
        return [.. book.Changes().Where(line => line.At >= since)];
    }

    private static IEnumerable<T> Page<T>(IReadOnlyList<T> all, Func<T, string> nameOf, JsonObject body)
    {
        var after = Text(body, "SAU");
        var start = after is null ? 0 : all.TakeWhile(one => nameOf(one) != after).Count() + 1;
        return all.Skip(start).Take(Math.Clamp((int?)body["SOLUONG"] ?? 50, 1, 100));
    }

    private static (int Error, JsonArray Result) Ok(IEnumerable<JsonObject> result) => (0, new JsonArray([.. result]));

    private static JsonObject Record(PortalEntry entry) => new()
    {
        ["MAPAKN"] = entry.NationalCode,
        ["MANGUON"] = entry.OurCode,
        ["PHIENBAN"] = entry.Version,
        ["TRANGTHAI"] = entry.Status,
    };

    /// <summary>As the record stood behind that change.</summary>
    private JsonObject Change(PortalLine line)
    {
        var entry = book.Find(line.NationalCode)!;
        var then = new PortalEntry(entry.NationalCode, [.. entry.Lines.TakeWhile(one => one.Number <= line.Number)]);
        var change = Record(then);
        change["MATHAYDOI"] = $"{line.Number}";
        change["THOIDIEM"] = line.At.ToString("O", CultureInfo.InvariantCulture);
        change["NOIDUNGTRALOI"] = then.Answer;
        return change;
    }

    private static string? Text(JsonObject body, string name) => (string?)body[name];
}
