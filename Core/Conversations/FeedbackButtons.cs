using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Texts;

namespace CitizenFeedback.Core.Conversations;

/// <summary>Buttons under whatever is said of a submitted feedback; a tap says a <see cref="ChatCommand"/>.</summary>
public sealed class FeedbackButtons(TextFile texts)
{
    /// <summary>Zalo shows no more under one message.</summary>
    public const int Most = 5;

    public ChatButton New() => ChatButton.Saying(texts.Get("button.new"));

    public ChatButton Stop() => ChatButton.Saying(texts.Get("button.stop"));

    public ChatButton GoOn() => ChatButton.Saying(texts.Get("button.go-on"));

    /// <summary>A person shall look at what the machine would decline.</summary>
    public ChatButton Review() => ChatButton.Saying(texts.Get("button.review"));

    public ChatButton Cancel() => ChatButton.Saying(texts.Get("button.cancel"));

    public ChatButton Status(FeedbackId id) => Of("status", id);

    public ChatButton Withdraw(FeedbackId id) => Of("withdraw", id);

    public ChatButton Answer(FeedbackId id) => Of("answer", id);

    public ChatButton Reopen(FeedbackId id) => Short("reopen", id);

    public ChatButton Insist(FeedbackId id) => Short("insist", id);

    public IEnumerable<ChatButton> Rating(FeedbackId id) =>
        Enum.GetValues<Satisfaction>().Select(satisfaction => Short($"rate-{TextKeys.Of(satisfaction)}", id));

    private ChatButton Of(string name, FeedbackId id) => ChatButton.Saying(texts.Get($"button.{name}", ("code", id.Value)));

    /// <summary>The feedback stands above the button; the tap must name it all the same.</summary>
    private ChatButton Short(string name, FeedbackId id) =>
        new(texts.Get($"button.{name}"), texts.Get($"button.{name}-payload", ("code", id.Value)));
}
