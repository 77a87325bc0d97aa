using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Tracking;

namespace CitizenFeedback.Web.Tracking;

/// <summary>What stands in the form that asks for code and digits.</summary>
/// <param name="Code">As typed.</param>
/// <param name="Digits">As typed; of a whole number the last four are taken.</param>
/// <param name="IsTried">It was sent and did not open anything.</param>
/// <param name="FullUntil">It was tried too often until then.</param>
public sealed record EntranceModel(string Code, string Digits = "", bool IsTried = false, DateTimeOffset? FullUntil = null)
{
    public bool HasDigits => Numbers.Length is >= EnterTracking.Digits and < 20;

    public string DigitsAlone => Numbers[^EnterTracking.Digits..];

    /// <summary>Ends the text keys of what is wrong.</summary>
    public string? Fault => !IsTried ? null
        : FeedbackId.Parse(Code) is null ? "code"
        : !HasDigits ? "digits"
        : FullUntil is null ? "unknown" : "too-often";

    private string Numbers => string.Concat(Digits.Where(char.IsAsciiDigit));
}
