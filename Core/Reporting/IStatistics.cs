namespace CitizenFeedback.Core.Reporting;

/// <summary>Where the facts of each feedback are kept for counting: copies, which the feedback itself keeps fresh and a command can rebuild.</summary>
public interface IStatistics
{
    /// <summary>Facts of a later moment stay as they are.</summary>
    Task PutAsync(FeedbackFacts facts, CancellationToken cancellation);

    /// <param name="month">Null: every month.</param>
    IAsyncEnumerable<FeedbackFacts> ReadAsync(Month? month, CancellationToken cancellation);

    /// <summary>Remembers a draft that the machine declined in the dialog: most go no further, and nothing else is kept of them. A repeat changes nothing.</summary>
    Task PutDeclinedAsync(DeclinedDraft draft, CancellationToken cancellation);

    IAsyncEnumerable<DeclinedDraft> ReadDeclinedAsync(Month month, CancellationToken cancellation);

    /// <summary>Forgets a feedback there is no more.</summary>
    Task RemoveAsync(FeedbackFacts facts, CancellationToken cancellation);
}
