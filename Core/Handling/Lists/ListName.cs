using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Handling.Lists;

/// <summary>Names one list.</summary>
/// <param name="AgencyCode">Whose; null: the whole city's, for coordinators.</param>
public sealed record ListName(string? AgencyCode, bool IsOpen)
{
    /// <summary>Where the feedback stands now.</summary>
    public static IEnumerable<ListName> Of(Feedback feedback)
    {
        var isOpen = !feedback.Stage.IsFinal();
        yield return new ListName(null, isOpen);
        if (feedback.AgencyCode is { } agency)
            yield return new ListName(agency, isOpen);
    }

    /// <summary>Wherever it may ever have stood.</summary>
    public static IEnumerable<ListName> EverOf(Feedback feedback) =>
        feedback.Agencies.Cast<string?>().Prepend(null).SelectMany(agency => new[] { new ListName(agency, true), new ListName(agency, false) });

    public override string ToString() => $"{AgencyCode ?? "city"}-{(IsOpen ? "open" : "closed")}";
}
