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
        if (id is null)
            return new CommandAnswer(replies.Refused(Refusals.UnknownCode, null, null));

        return match.Groups["verb"].Value switch
        {
            "rut" => await ChangeAsync(id, await withdraw.RunAsync(id, chatEvent.SenderId, chatEvent.Key, cancellation), cancellation),
            "van gui" => await ChangeAsync(id, await insist.RunAsync(id, chatEvent.SenderId, chatEvent.Key, cancellation), cancellation),
            _ => await StatusAsync(id, chatEvent.SenderId, cancellation),
        };
    }

    private async Task<CommandAnswer> StatusAsync(FeedbackId id, string senderId, CancellationToken cancellation)
    {
        var feedback = (await feedbacks.LoadAsync(id, cancellation)).OwnedBy(senderId);
        return new CommandAnswer(
            feedback is null ? replies.Refused(Refusals.UnknownCode, null, null) : replies.Status(feedback));
    }

    /// <summary>A change that went through is told by its notice; only a refusal needs an answer here.</summary>
    private async Task<CommandAnswer> ChangeAsync(FeedbackId id, Result<Feedback> changed, CancellationToken cancellation)
    {
        if (changed.Refusal is not { } refusal)
            return new CommandAnswer(null);
        var stage = refusal == Refusals.NotInThisStage ? (await feedbacks.LoadAsync(id, cancellation)).Feedback?.Stage : null;
        return new CommandAnswer(replies.Refused(refusal, id, stage));
    }

    [GeneratedRegex(@"^(?:tro giup|huong dan|menu|help)[.!]?$")]
    private static partial Regex Help();

    /// <summary>"tra cuu" alone means the last one; a bare code is a look-up; "rút" and "vẫn gửi" need something that looks like a code.</summary>
    [GeneratedRegex(@"^(?:(?<verb>tra cuu)(?:\s+(?:ma\s+)?(?<code>\S{1,30}))?|(?:(?<verb>rut|van gui)\s+)?(?<code>[a-z]{2,4}[\-. ]?\d{6}[\-. ]?\w{6}[\-. ]?\w))$")]
    private static partial Regex Command();
}

/// <param name="Message">Null when the notice of the change is answer enough.</param>
public sealed record CommandAnswer(ChatMessage? Message);
