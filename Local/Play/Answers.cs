namespace CitizenFeedback.Local.Play;

/// <summary>What a person answers.</summary>
public static class Answers
{
    /// <returns>Everything asked for in one text, as people write it; null when they have nothing to say to it.</returns>
    public static string? To(Asked asked, PlayProfile profile)
    {
        (Asked Asked, string Answer)[] known =
        [
            (Asked.Place, profile.Place),
            (Asked.Name, profile.Name),
            (Asked.Phone, profile.Phone),
            (Asked.Address, profile.Address),
        ];
        var answers = known.Where(part => asked.HasFlag(part.Asked)).Select(part => part.Answer).ToList();
        return answers.Count > 0 ? string.Join(", ", answers) : null;
    }
}
