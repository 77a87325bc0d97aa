using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Forms;

/// <summary>A form that somebody has opened. What is typed is kept with every step, so that nothing is lost; it is erased when the form is sent.</summary>
/// <param name="Id">The draft's id, which the feedback will have.</param>
/// <param name="BrowserHash">Of the key that the browser got which opened it: no other one sees or sends it.</param>
/// <param name="OpenedAt">When the browser it belongs to opened it.</param>
public sealed record FeedbackForm(FeedbackId Id, string SenderId, string BrowserHash, DateTimeOffset OpenedAt)
{
    /// <summary>Own choice: a day to fill it in.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(1);

    /// <summary>Keys of the chat's messages that stood in it when it was first opened.</summary>
    public ImmutableList<string> FilledWith { get; init; } = [];

    public FormFields Fields { get; init; } = FormFields.Empty;

    public ImmutableList<FormFile> Files { get; init; } = [];

    public GeoPoint? Location { get; init; }

    /// <summary>Given with an earlier feedback, so that it is not asked for again.</summary>
    public Consent? KnownConsent { get; init; }

    /// <summary>As chosen in the chat before it was opened.</summary>
    public bool WantsReview { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    public bool IsOpenAt(DateTimeOffset now) => SubmittedAt is null && now < OpenedAt + Life;

    /// <summary>Takes the same time whatever the key.</summary>
    public bool BelongsTo(string? browserKey) =>
        browserKey is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(browserKey)), Encoding.ASCII.GetBytes(BrowserHash));

    public static string HashOf(string browserKey) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(browserKey)));

    /// <summary>After it was sent, or nobody may send it any more: what it held stands elsewhere or is nobody's business.</summary>
    public FeedbackForm Erased(DateTimeOffset submittedAt) =>
        this with { Fields = FormFields.Empty, Files = [], Location = null, KnownConsent = null, SubmittedAt = submittedAt };
}

/// <summary>A file of the form.</summary>
/// <param name="Title">What the sender's phone calls it.</param>
public sealed record FormFile(Attachment Attachment, string Title, int Bytes);
