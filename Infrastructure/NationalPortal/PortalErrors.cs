using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Infrastructure.NationalPortal;

/// <summary>What the portal's error codes mean. Public code knows 0 for success and no other: these follow the numbers of HTTP, unsure.</summary>
internal static class PortalErrors
{
    private const int SessionEnded = 401, TooManyCalls = 429, Unavailable = 503;

    public static DeliveryOutcome.Failed Failed(int error) => new(
        error is SessionEnded or TooManyCalls or Unavailable ? FailureKind.Transient : FailureKind.NeedsPerson,
        $"error-{error}",
        $"The national portal answered error_code {error}.");

    /// <summary>Said by the envelope, or by HTTP.</summary>
    public static bool IsSessionEnded(DeliveryOutcome.Failed failed) => failed.Code is "error-401" or "401";

    /// <summary>The portal lives and asks for patience.</summary>
    public static bool IsTooManyCalls(DeliveryOutcome.Failed failed) => failed.Code is "error-429" or "429";
}
