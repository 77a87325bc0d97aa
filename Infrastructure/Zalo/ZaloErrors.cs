using System.Collections.Frozen;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Infrastructure.Zalo;

/// <summary>What Zalo's error codes mean for the next step (Zalo, OA error table; codes come in an HTTP 200 answer).</summary>
internal static class ZaloErrors
{
    /// <summary>The access token is not taken: refresh once, try once more.</summary>
    private static readonly FrozenSet<int> Token = FrozenSet.Create(-216, -220, -124, 452);

    /// <summary>Call limits, "send failed", quota: they heal by waiting.</summary>
    private static readonly FrozenSet<int> Transient = FrozenSet.Create(-32, -200, -100, -144, -211, -133, -234);

    /// <summary>This person cannot be reached by this kind of message.</summary>
    private static readonly FrozenSet<int> Permanent = FrozenSet.Create(-213, -217, -218, -227, -230, -232, -244, -114, -118, -119, -139, -140, -141);

    public static bool IsToken(int error) => Token.Contains(error);

    /// <summary>Whatever is not known is for a person: a permission, a setting or a defect of ours.</summary>
    public static FailureKind KindOf(int error) =>
        Transient.Contains(error) || Token.Contains(error) ? FailureKind.Transient
        : Permanent.Contains(error) ? FailureKind.Permanent
        : FailureKind.NeedsPerson;
}
