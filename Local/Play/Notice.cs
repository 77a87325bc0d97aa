namespace CitizenFeedback.Local.Play;

/// <summary>A notice as the phone shows it.</summary>
/// <param name="Kind">What follows <c>notice.</c> in the text file, such as <c>assigned</c>.</param>
/// <param name="Fields">The values that stand in the text, by the name of their place.</param>
public sealed record Notice(string Kind, int Number, string Code, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>What the first decision was: these three end a person's wait.</summary>
    public Told? Told => Kind switch
    {
        "assigned" => Play.Told.Assigned,
        "under-review" => Play.Told.Review,
        "declined" => Play.Told.Declined,
        _ => null,
    };
}
