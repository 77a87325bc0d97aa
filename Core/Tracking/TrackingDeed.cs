using System.Security.Cryptography;
using System.Text;
using CitizenFeedback.Core.Handling;

namespace CitizenFeedback.Core.Tracking;

/// <summary>An act with what it needs.</summary>
public abstract record TrackingDeed
{
    /// <summary>The same words again are a repeat; other words from a page that was gone back to are not.</summary>
    private readonly string _fingerprint;

    private TrackingDeed(TrackingAct act, params IReadOnlyList<byte[]> said) =>
        (Act, _fingerprint) = (act, Convert.ToHexStringLower(SHA256.HashData([.. said.SelectMany(SHA256.HashData)]))[..16]);

    public TrackingAct Act { get; }

    /// <param name="requestId">Of the page the button stands on.</param>
    public string CauseOf(string requestId) => $"page:{requestId}:{Act}:{_fingerprint}";

    /// <param name="Files">Null for one that is too large to be looked at.</param>
    public sealed record Adding(string Text, IReadOnlyList<byte[]?> Files)
        : TrackingDeed(TrackingAct.Add, [Bytes(Text), .. Files.OfType<byte[]>()]);

    public sealed record Withdrawing() : TrackingDeed(TrackingAct.Withdraw);

    public sealed record Rating(Satisfaction Satisfaction, string Reason) : TrackingDeed(TrackingAct.Rate, Bytes($"{Satisfaction}"), Bytes(Reason));

    public sealed record Reopening(string Reason) : TrackingDeed(TrackingAct.Reopen, Bytes(Reason));

    public sealed record Insisting() : TrackingDeed(TrackingAct.Insist);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
