using System.Net;

namespace CitizenFeedback.Core.Reminders;

/// <summary>To which addresses reminders may be sent.</summary>
/// <param name="AllowInsecure">Also http and hosts of this machine: for local runs.</param>
public sealed record WebhookPolicy(bool AllowInsecure)
{
    public bool Allows(Uri address) =>
        address.IsAbsoluteUri && address.UserInfo.Length == 0
        && (AllowInsecure ? address.Scheme is "http" or "https" : address.Scheme == "https" && IsPublicName(address));

    /// <summary>A name with a dot: no number, which could stand for an inner address, and no name of the inner network.</summary>
    private static bool IsPublicName(Uri address) =>
        !IPAddress.TryParse(address.DnsSafeHost, out _) && address.DnsSafeHost.Contains('.')
        && !address.DnsSafeHost.EndsWith(".local", StringComparison.OrdinalIgnoreCase) && !address.DnsSafeHost.EndsWith(".internal", StringComparison.OrdinalIgnoreCase);
}
