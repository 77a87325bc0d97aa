using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Retention;

/// <summary>The proof that a feedback was erased. Nothing personal stands in it: no word, no name of an official, no Zalo id.</summary>
/// <param name="EndedAt">When it came to <paramref name="Stage"/>, from which its time is counted.</param>
/// <param name="AskedAt">When somebody asked for it; null: its time was over.</param>
/// <param name="ErasedAt">From when nobody could read it.</param>
/// <param name="RemovedAt">When rows and files were seen to be gone.</param>
/// <param name="Why">Id of the retention rule, or the name of an <see cref="ErasureReason"/>.</param>
/// <param name="ByAgency">Code of the agency whose official asked for it; null: time, or the sender.</param>
/// <param name="WasInRegisters">The city's register was told of it, and has no way to be told to forget: the coordinator has to ask for it.</param>
/// <param name="NationalCode">The same for the national portal.</param>
public sealed record Tombstone(
    FeedbackId Code,
    Stage Stage,
    DateTimeOffset ReceivedAt,
    DateTimeOffset EndedAt,
    DateTimeOffset? AskedAt,
    DateTimeOffset ErasedAt,
    DateTimeOffset RemovedAt,
    string Why,
    string? ByAgency,
    int Texts,
    int Files,
    bool WasInRegisters,
    string? NationalCode)
{
    public static Tombstone Of(Feedback feedback, DateTimeOffset now) => new(
        feedback.Id,
        feedback.Stage,
        feedback.ReceivedAt,
        feedback.StageSince,
        feedback.ErasureWish?.At,
        feedback.Erasure!.At,
        now,
        feedback.Erasure.Why,
        feedback.Erasure.By?.AgencyCode,
        feedback.Erasure.Texts,
        feedback.Erasure.Files,
        feedback.IsForRegisters,
        feedback.NationalCode?.Value);
}
