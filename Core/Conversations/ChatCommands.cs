using System.Text.RegularExpressions;
using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Conversations;

/// <summary>Commands on feedback already submitted, typed or tapped. A command names its feedback, so it can be told from content.</summary>
public sealed partial class ChatCommands(IFeedbackStore feedbacks, WithdrawFeedback withdraw, InsistOnFeedback insist, DialogReplies replies)
{
    /// <returns>Null if the text is no command.</returns>
    public async Task<CommandAnswer?> TryRunAsync(Conversation conversation, ChatEvent chatEvent, string text, CancellationToken cancellation)
    {
        var folded = VietnameseText.Fold(text).Folded.Trim();
        if (Help().IsMatch(folded))
            return new CommandAnswer(replies.Welcome());
        if (Command().Match(folded) is not { Success: true } match)
            return null;

        var typed = match.Groups["code"].Value;
        var id = typed.Length == 0 ? conversation.LastSubmitted?.Id : FeedbackId.Parse(typed);
        var nothingNamed = typed.Length == 0 && id is null;
        if (conversation.DraftId is { } draft && (nothingNamed || id == draft))
            return new CommandAnswer(replies.Problem(conversation, "problem.not-sent-yet"));
        if (nothingNamed)
            return new CommandAnswer(replies.NoDraft(conversation));
        return new CommandAnswer(id is null ? replies.UnknownCode() : await RunAsync(match.Groups["verb"].Value, id, chatEvent, cancellation));
    }

    /// <summary>Looks first, so that somebody who guesses codes starts nothing.</summary>
    private async Task<ChatMessage?> RunAsync(string verb, FeedbackId id, ChatEvent chatEvent, CancellationToken cancellation)
    {
        var record = await feedbacks.LoadAsync(id, cancellation);
        if (record.Submission?.SenderId == chatEvent.SenderId)
            return replies.Submitted(id);
        if (record.OwnedBy(chatEvent.SenderId) is not { } feedback)
            return replies.UnknownCode();
        return verb switch
        {
            "rut" => Answer(id, await withdraw.RunAsync(id, chatEvent.SenderId, chatEvent.Key, cancellation)),
            "van gui" => Answer(id, await insist.RunAsync(id, chatEvent.SenderId, chatEvent.Key, cancellation)),
            _ => replies.Status(feedback),
        };
    }

    /// <summary>A change that went through is told by its notice; only a refusal needs an answer here.</summary>
    private ChatMessage? Answer(FeedbackId id, Result<Feedback> changed) =>
        changed.Refusal is { } refusal ? replies.Refused(refusal, id) : null;

    [GeneratedRegex(@"^(?:tro giup|huong dan|menu|help)[.!]?$")]
    private static partial Regex Help();

    /// <summary>"tra cứu" and "vẫn gửi" alone mean the last one; a bare code is a look-up; "rút" needs something that looks like a code.</summary>
    [GeneratedRegex(@"^(?:(?<verb>tra cuu)(?:\s*:?\s*(?:ma\s*:?\s*)?(?<code>[a-z]{2,4}[\-. ]?\d{6}[\-. ]?\w{6}[\-. ]?\w|\S{1,30}))?|(?<verb>van gui)|(?:(?<verb>rut|van gui)\s+)?(?<code>[a-z]{2,4}[\-. ]?\d{6}[\-. ]?\w{6}[\-. ]?\w))$")]
    private static partial Regex Command();
}

/// <param name="Message">Null when the notice of the change is answer enough.</param>
public sealed record CommandAnswer(ChatMessage? Message);
