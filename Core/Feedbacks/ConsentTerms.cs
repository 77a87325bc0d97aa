namespace CitizenFeedback.Core.Feedbacks;

/// <summary>What senders are asked to agree to when they send: in full beside the box of the form, in short in the summary of the chat.</summary>
/// <param name="Version">Of those words; new words need a new one.</param>
public sealed record ConsentTerms(string Version)
{
    /// <returns>What was agreed to before if the words are the same; else what is agreed to now.</returns>
    public Consent GivenAt(DateTimeOffset at, Consent? before) => before?.Version == Version ? before : new Consent(Version, at);
}
