namespace CitizenFeedback.Core.Work;

/// <summary>Names a piece of work within its feedback: <c>city-sync:3</c> is version 3 for the city system, <c>portal-sync:3</c> for the national portal, <c>notice:1</c> the first notice, <c>list:…</c> what the lists must show.</summary>
public sealed record WorkKey(WorkKind Kind, int Number)
{
    public override string ToString() => $"{NameOf(Kind)}:{Number}";

    /// <returns>Null if the text is no work key.</returns>
    public static WorkKey? Parse(string text)
    {
        var parts = text.Split(':');
        if (parts.Length != 2 || !int.TryParse(parts[1], out var number))
            return null;
        foreach (var kind in Enum.GetValues<WorkKind>())
            if (NameOf(kind) == parts[0])
                return new WorkKey(kind, number);
        return null;
    }

    private static string NameOf(WorkKind kind) => kind switch
    {
        WorkKind.CitySync => "city-sync",
        WorkKind.PortalSync => "portal-sync",
        WorkKind.Notice => "notice",
        WorkKind.List => "list",
        WorkKind.Reminder => "reminder",
        WorkKind.Erasure => "erasure",
        WorkKind.SecondOpinion => "second-opinion",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
