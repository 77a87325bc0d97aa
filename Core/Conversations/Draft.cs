using System.Collections.Immutable;
using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Conversations;

/// <summary>The draft as folded from its entries: what is known, what is missing, and what the sender last wanted.</summary>
public sealed record Draft
{
    /// <summary>What the sender says, one paragraph a message.</summary>
    public ImmutableList<string> Paragraphs { get; init; } = [];

    /// <summary>One of the paragraphs names an office, so that the place need not be asked for.</summary>
    public bool NamesAnOffice { get; init; }

    public ImmutableList<Attachment> Pictures { get; init; } = [];

    /// <summary>A person shall look, whatever the machine would decide.</summary>
    public bool WantsReview { get; init; }

    public GeoPoint? Location { get; init; }

    public string? Place { get; init; }

    /// <summary>The street or ward of today where a former ward was split; empty if the sender does not know; null while it was not asked.</summary>
    public string? Street { get; init; }

    /// <summary>The sender corrects the place: what the text names does not count.</summary>
    public bool IsPlaceRejected { get; init; }

    public string? Name { get; init; }

    public string? Phone { get; init; }

    /// <summary>Takes the place of a phone.</summary>
    public string? Email { get; init; }

    /// <summary>The sender has none, or gives none: then the postal address must do.</summary>
    public bool HasNoPhone { get; init; }

    public string? Address { get; init; }

    /// <summary>Key of the sentence for a newest message that could not be used; null if it could.</summary>
    public string? Problem { get; init; }

    /// <summary>The sender tapped <i>Sửa</i> and has not chosen what yet.</summary>
    public bool IsCorrecting { get; init; }

    /// <summary>The sender tapped <i>Gửi</i> while nothing was missing: then.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>The sender tapped <i>Hủy</i>: then.</summary>
    public DateTimeOffset? CancelledAt { get; init; }

    /// <summary>Where it happened in the sender's words; null if they said nothing beside the text.</summary>
    public string? Where => string.Join(", ", new[] { Street, Place }.Where(part => part is { Length: > 0 })) is { Length: > 0 } where ? where : null;

    public string Text => string.Join('\n', Paragraphs);
}
