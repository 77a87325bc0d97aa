namespace CitizenFeedback.Core.Feedbacks;

/// <summary>Where feedback is kept. One partition a feedback; one transaction a change.</summary>
public interface IFeedbackStore
{
    /// <summary>Everything stored under the id; a record without events if there is none.</summary>
    Task<FeedbackRecord> LoadAsync(FeedbackId id, CancellationToken cancellation);

    /// <summary>
    /// Appends events, texts, person and the cause row in one transaction, on the state <paramref name="loaded"/> was read at.
    /// Receiving a submission erases what its row holds.
    /// </summary>
    /// <returns>False, with nothing written, if somebody else changed the feedback meanwhile.</returns>
    Task<bool> TryCommitAsync(FeedbackRecord loaded, FeedbackChange change, Feedback after, string? cause, CancellationToken cancellation);

    /// <summary>Keeps what was submitted until it is received. The first stays: the same sender's again changes nothing, before receipt or after.</summary>
    /// <returns>False, with nothing written, if the code is another sender's: codes are random, so two drafts may draw the same.</returns>
    Task<bool> TrySaveSubmissionAsync(FeedbackId id, Submission submission, CancellationToken cancellation);

    /// <summary>Ids of every feedback that is not final or still owes work.</summary>
    IAsyncEnumerable<FeedbackId> ListOpenAsync(CancellationToken cancellation);

    /// <summary>Ids of every feedback there is.</summary>
    IAsyncEnumerable<FeedbackId> ListAllAsync(CancellationToken cancellation);

    /// <summary>Where every feedback stands, in the order of the codes.</summary>
    IAsyncEnumerable<FeedbackStanding> ListStandingsAsync(CancellationToken cancellation);

    /// <summary>Ids of feedback with work that was given up and waits for a person.</summary>
    IAsyncEnumerable<FeedbackId> ListParkedAsync(CancellationToken cancellation);

    /// <summary>
    /// Removes for good the person, every text, what was submitted and the causes of a feedback that is erased, and writes these events, by number,
    /// in the place of the old ones. Not in one transaction: a repeat does what is left.
    /// </summary>
    Task EraseAsync(FeedbackRecord erased, IReadOnlyDictionary<int, FeedbackEvent> redacted, CancellationToken cancellation);

    /// <summary>Removes cause rows older than <paramref name="before"/>: they have outlived every possible repeat.</summary>
    Task<int> PurgeCausesAsync(DateTimeOffset before, CancellationToken cancellation);
}
