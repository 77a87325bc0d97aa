namespace CitizenFeedback.Core.Work;

/// <summary>What one attempt at an outside effect came to.</summary>
public abstract record DeliveryOutcome
{
    private DeliveryOutcome()
    {
    }

    /// <param name="Reference">What the target calls it, such as Zalo's message id.</param>
    public sealed record Done(string? Reference) : DeliveryOutcome;

    /// <param name="Code">The target's own code, such as Zalo's <c>-230</c> or HTTP <c>503</c>.</param>
    /// <param name="Reason">For a person; without personal data.</param>
    /// <param name="RetryAfter">How long the target asked us to wait.</param>
    /// <param name="MayHaveHappened">No answer came, or one that proves nothing, such as a gateway's 502: the next try looks it up first.</param>
    public sealed record Failed(FailureKind Kind, string Code, string Reason, TimeSpan? RetryAfter = null, bool MayHaveHappened = false)
        : DeliveryOutcome;
}
