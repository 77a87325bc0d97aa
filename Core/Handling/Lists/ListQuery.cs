namespace CitizenFeedback.Core.Handling.Lists;

/// <summary>What of a list is asked for.</summary>
/// <param name="IsOpen">What still waits for somebody, by due date; or what is done, by code.</param>
/// <param name="OwnSteps">Only where the next step is the caller's own.</param>
/// <param name="Step">Only what waits for this.</param>
/// <param name="Overdue">Only what is late.</param>
/// <param name="After">Cursor of the page before.</param>
/// <param name="Most">Lines of a page.</param>
public sealed record ListQuery(bool IsOpen, bool OwnSteps, Step? Step, bool Overdue, string? After, int Most)
{
    /// <summary>Only what waits for somebody is asked for.</summary>
    public bool IsOfSteps => OwnSteps || Step is not null || Overdue;
}

/// <param name="Next">Cursor for the next page; null on the last.</param>
public sealed record ListPage(IReadOnlyList<ListEntry> Items, string? Next)
{
    public static readonly ListPage Empty = new([], null);
}
