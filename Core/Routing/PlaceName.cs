using System.Globalization;

namespace CitizenFeedback.Core.Routing;

/// <summary>Names that begin with the kind of unit they belong to, and the ways people write them.</summary>
public static class PlaceName
{
    // "P." and "Ph." are short forms of the language at large and are written out before names are looked for.
    private static readonly (string Kind, string Short)[] ShortKinds =
    [
        ("phường ", "f "), ("xã ", "x "), ("thị trấn ", "tt "), ("quận ", "q "), ("huyện ", "h "), ("thị xã ", "tx "),
    ];

    /// <summary>The kinds, for a message.</summary>
    public static string Kinds => string.Join(", ", ShortKinds.Select(kind => kind.Kind.Trim()));

    public static bool IsPlace(string name) => KindOf(name).Kind is not null;

    /// <summary>The name without its kind: "Cầu Giấy" of "Quận Cầu Giấy".</summary>
    public static string Bare(string name) => name[(KindOf(name).Kind?.Length ?? 0)..];

    /// <summary>The name itself, with its kind as one letter ("Q. Cầu Giấy"), and with Roman numerals ("Mỹ Đình II").</summary>
    public static IEnumerable<string> Forms(string name)
    {
        string[] kinds = KindOf(name) is { Kind: not null } kind ? [name, kind.Short + Bare(name)] : [name];
        return kinds.Concat(kinds.Select(WithRomanNumeral).OfType<string>());
    }

    private static (string? Kind, string Short) KindOf(string name) =>
        Array.Find(ShortKinds, kind => name.StartsWith(kind.Kind, ignoreCase: true, CultureInfo.InvariantCulture));

    private static string? WithRomanNumeral(string name) =>
        name.EndsWith(" 1", StringComparison.Ordinal) ? name[..^1] + "I"
        : name.EndsWith(" 2", StringComparison.Ordinal) ? name[..^1] + "II"
        : null;
}
