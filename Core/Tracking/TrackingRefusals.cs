using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Tracking;

/// <summary>Why something that was asked for on the page is refused; each code has its sentence in the page texts.</summary>
public static class TrackingRefusals
{
    public static readonly Refusal FileTooLarge = new("refusal.file-too-large");

    public static readonly Refusal TooManyFiles = new("refusal.too-many-files");

    /// <summary>Code and digits are not enough for it: <see cref="TrackingActs.IsOpenTo"/>.</summary>
    public static readonly Refusal LinkNeeded = new("refusal.link-needed");

    /// <summary>More was done to it within an hour than anybody needs.</summary>
    public static readonly Refusal TooOften = new("refusal.too-often");

    /// <summary>It is submitted and will be received in a moment.</summary>
    public static readonly Refusal NotReceivedYet = new("refusal.not-received-yet");
}
