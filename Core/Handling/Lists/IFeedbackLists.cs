namespace CitizenFeedback.Core.Handling.Lists;

/// <summary>Where the lists are kept: copies for reading, which the feedback itself keeps fresh and a command can rebuild.</summary>
public interface IFeedbackLists
{
    /// <summary>Puts the entry into these lists and takes it out of those; an entry of a later moment stays as it is.</summary>
    Task RefreshAsync(ListEntry entry, IReadOnlyList<ListName> into, IReadOnlyList<ListName> outOf, CancellationToken cancellation);

    /// <summary>A list in the order of the codes, which is that of receipt by day.</summary>
    /// <param name="after">Begins behind this code; null: at the start.</param>
    IAsyncEnumerable<ListEntry> ReadAsync(ListName list, string? after, CancellationToken cancellation);
}
