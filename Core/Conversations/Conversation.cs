using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Conversations;

/// <summary>Everything remembered of the dialog with one sender. The draft is not stored: it is folded from its entries.</summary>
public sealed record Conversation
{
    public static readonly Conversation New = new();

    /// <summary>The id the draft has owned since its first message; null without a draft.</summary>
    public FeedbackId? DraftId { get; init; }

    /// <summary>What the sender put into the draft, in the order of arrival; <see cref="DraftFold"/> puts it into the order of Zalo's timestamps.</summary>
    public ImmutableList<DraftEntry> Entries { get; init; } = [];

    /// <summary>What was asked, and when: a text answers a question only if it was written after it.</summary>
    public ImmutableList<AskedQuestion> Asked { get; init; } = [];

    /// <summary>The machine would decline the draft, and the sender has not said yet that a person shall look.</summary>
    [JsonIgnore]
    public bool IsDeclined => DraftId is not null && LastAsked?.Question == Question.Review;

    /// <summary>When the sender asked for a new draft: what was written before may belong elsewhere. Null if the draft began by itself.</summary>
    public DateTimeOffset? DraftFrom { get; init; }

    /// <summary>
    /// What the sender submitted, newest first; only the ids and their moment, as everything else of a feedback stands in its events.
    /// </summary>
    public ImmutableList<SubmittedDraft> Submitted { get; init; } = [];

    /// <summary>What was submitted before those: when the sender wants to be erased, they are too.</summary>
    public ImmutableList<FeedbackId> Earlier { get; init; } = [];

    /// <summary>All that was ever submitted, newest first.</summary>
    [JsonIgnore]
    public IEnumerable<FeedbackId> EverSubmitted => Submitted.Select(submitted => submitted.Id).Concat(Earlier);

    /// <summary>The draft submitted last: a message that was written before its <i>Gửi</i> but came late belongs to it.</summary>
    [JsonIgnore]
    public SubmittedDraft? LastSubmitted => Submitted is [var last, ..] ? last : null;

    /// <summary>The feedback the next message is about; null without one.</summary>
    public Topic? Topic { get; init; }

    /// <summary>Messages that may answer more than one agency, until the sender says which.</summary>
    public ImmutableList<DraftEntry> Held { get; init; } = [];

    /// <summary>The draft cancelled last: what was written before its <i>Hủy</i> but came late was not to be sent.</summary>
    public CancelledDraft? LastCancelled { get; init; }

    /// <summary>Contact from the last submission, so that it is not asked again.</summary>
    public Contact? KnownContact { get; init; }

    /// <summary>When the sender was asked whether their data shall really be erased.</summary>
    public DateTimeOffset? ErasureOfferedAt { get; init; }

    /// <summary>When the sender last wrote or did something; null for what nobody has done yet.</summary>
    public DateTimeOffset? HeardAt { get; init; }

    /// <summary>Names of all pictures that came, until it is looked up whether a feedback has taken them (<see cref="Retention.ForgetConversations"/>).</summary>
    public ImmutableList<string> Pictures { get; init; } = [];

    /// <summary>Names of the pictures that were not sent.</summary>
    [JsonIgnore]
    public IEnumerable<string> Files => Entries.Concat(Held).Select(entry => entry.Content).OfType<DraftPicture>().Select(picture => picture.Picture.Name);

    /// <summary>Something was written that was not sent.</summary>
    [JsonIgnore]
    public bool HasDraft => DraftId is not null || !Entries.IsEmpty || !Held.IsEmpty;

    /// <summary>More is remembered than which feedback is the sender's.</summary>
    [JsonIgnore]
    public bool HoldsWords => HasDraft || KnownContact is not null || Topic is not null || LastCancelled is not null;

    /// <summary>When a wrong code for linking the chat was typed, of the last hour.</summary>
    public ImmutableList<DateTimeOffset> WrongLinks { get; init; } = [];

    /// <summary>Replies not yet known to have arrived, oldest first.</summary>
    public ImmutableList<OwedReply> Replies { get; init; } = [];

    /// <summary>How many replies were ever owed: numbers the next one.</summary>
    public int ReplyCount { get; init; }

    internal AskedQuestion? LastAsked => Asked.MaxBy(asked => asked.At);

    /// <summary>What was declined and left is over: half an hour later people write of another matter.</summary>
    public Conversation WithoutWhatWasLeft(DateTimeOffset writtenAt) =>
        IsDeclined && writtenAt > LastAsked!.At + Topic.GoingOn ? WithoutDraft() : this;

    /// <summary>
    /// What must stay after an erasure: which feedback is the sender's, so that agencies can still ask and answer; what is just being sent; and
    /// what keeps strangers from guessing codes. No word and no contact of the sender.
    /// </summary>
    public Conversation Erased() => New with
    {
        Submitted = Submitted,
        Earlier = Earlier,
        HeardAt = HeardAt,
        Pictures = Pictures,
        WrongLinks = WrongLinks,
        Replies = Replies.RemoveAll(reply => reply.Delivery.Attempts == 0),
        ReplyCount = ReplyCount,
    };

    public Conversation WithoutDraft() => this with { DraftId = null, DraftFrom = null, Entries = [], Asked = [] };

    /// <summary>Enough for whoever reads them in a chat; older ones are still found by their code.</summary>
    public const int MostSubmitted = 20;

    public Conversation WithSubmitted(FeedbackId id, DateTimeOffset at)
    {
        var all = Submitted.Insert(0, new SubmittedDraft(id, at));
        return this with
        {
            Submitted = [.. all.Take(MostSubmitted)],
            Earlier = [.. all.Skip(MostSubmitted).Select(submitted => submitted.Id), .. Earlier],
        };
    }
}

/// <summary>A message of the draft.</summary>
/// <param name="Content">Text, location, contact, or a picture that is already stored or was refused.</param>
public sealed record DraftEntry(string Key, DateTimeOffset SentAt, DraftContent Content);

public sealed record AskedQuestion(Question Question, DateTimeOffset At);

public sealed record SubmittedDraft(FeedbackId Id, DateTimeOffset SubmittedAt);

public sealed record CancelledDraft(FeedbackId Id, DateTimeOffset CancelledAt);

/// <param name="Consent">Given with it, if it was asked for.</param>
public sealed record Contact(string Name, string? Phone, string Address, string? Email = null, Consent? Consent = null);
