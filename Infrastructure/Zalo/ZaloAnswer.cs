using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Infrastructure.Zalo;

/// <summary>What a call to Zalo came to.</summary>
/// <param name="Error">Zalo's code, 0 for success; null when there is no such answer.</param>
/// <param name="NoAnswer">Why it was no answer of Zalo's API; null if it was.</param>
internal sealed record ZaloAnswer(ZaloJson? Json, int? Error, DeliveryOutcome.Failed? NoAnswer = null)
{
    public static ZaloAnswer Failure(FailureKind kind, string code, string reason, TimeSpan? retryAfter = null, bool mayHaveHappened = false) =>
        new(null, null, new DeliveryOutcome.Failed(kind, code, reason, retryAfter, mayHaveHappened));

    public static ZaloAnswer Lost(string reason) => Failure(FailureKind.Transient, "no-answer", reason, mayHaveHappened: true);

    /// <returns>Null for success.</returns>
    public DeliveryOutcome.Failed? Fault => NoAnswer ?? (Error is 0
        ? null
        : new DeliveryOutcome.Failed(ZaloErrors.KindOf(Error!.Value), $"{Error}", $"Zalo answered error {Error}."));
}
