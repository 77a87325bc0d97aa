using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Conversations.OwnData;
using CitizenFeedback.Core.Conversations.Safety;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Reminders;

namespace CitizenFeedback.Core.Conversations;

/// <summary>What one event of the sender makes of the conversation.</summary>
public sealed class TakeTurn(
    ChatCommands commands, FindSubject subject, GiveOpinion opinion, AddToFeedback add, AddToDraft draft, TakePicture pictures, DialogReplies replies,
    FeedbackReplies feedbackReplies, PutSafetyFirst safety, LinkChat link, EndDraftByForm ended, TellOfPage page, EraseOwnData ownData, TimeProvider time)
{
    public async Task<TakenTurn> RunAsync(Conversation conversation, ChatEvent chatEvent, CancellationToken cancellation)
    {
        var now = IsWritten(chatEvent.Content) ? conversation.WithoutWhatWasLeft(chatEvent.SentAt) : conversation;
        var taken = await TakeAsync(now, chatEvent, cancellation);
        return WordsOf(chatEvent.Content) is { } words ? safety.After(now, taken, words, chatEvent.SentAt) : taken;
    }

    private async Task<TakenTurn> TakeAsync(Conversation conversation, ChatEvent chatEvent, CancellationToken cancellation) => chatEvent.Content switch
    {
        TextSent text => await TextAsync(conversation, chatEvent, text.Text, cancellation),
        PictureSent picture => await PictureAsync(conversation, chatEvent, picture, cancellation),
        LocationSent location => await ContentAsync(conversation, chatEvent, new DraftLocation(location.Place), cancellation),
        ContactSent contact => await ContentAsync(conversation, chatEvent, new DraftContact(contact.Name, contact.Phone, contact.Address), cancellation),
        OtherSent { Kind: OtherSent.TooLarge } => Reply(conversation, replies.Problem(conversation, "problem.too-large")),
        OtherSent => Reply(conversation, replies.Problem(conversation, "problem.other-kind")),
        FormSubmitted form => new TakenTurn(await ended.RunAsync(conversation, chatEvent, form, cancellation)),
        DoneOnPage done => new TakenTurn(await page.RunAsync(conversation, chatEvent, done, cancellation)),
        ConsentWithdrawn => new TakenTurn(await ownData.EraseAsync(conversation, chatEvent, cancellation)),
        ReplyAgain again => Reply(conversation, again.Message),
        Followed => Reply(conversation, replies.Welcome()),
        _ => throw new InvalidOperationException($"No turn for {chatEvent.Content.GetType().Name}."),
    };

    private async Task<TakenTurn> TextAsync(Conversation conversation, ChatEvent chatEvent, string text, CancellationToken cancellation)
    {
        if (await link.TryRunAsync(conversation, chatEvent.SenderId, text, cancellation) is { } linked)
            return new TakenTurn(linked);
        if (await commands.TryRunAsync(conversation, chatEvent, text, cancellation) is { } taken)
            return taken;
        if (conversation.IsDeclined && SmallTalk.IsGreetingOnly(text))
            return Reply(conversation, feedbackReplies.Stopped());
        if (conversation.DraftId is null && SmallTalk.IsGreetingOnly(text))
            return await GreetingAsync(conversation, chatEvent, text, cancellation);
        if (conversation.DraftId is null && DraftCommands.Read(text) is not (DraftCommand.None or DraftCommand.GoOn))
            return Reply(conversation, replies.NoDraft(conversation));
        return await ContentAsync(conversation, chatEvent, new DraftText(text), cancellation);
    }

    /// <summary>"Vâng" may be all that an agency wants to know; "alo" is not.</summary>
    private async Task<TakenTurn> GreetingAsync(Conversation conversation, ChatEvent chatEvent, string text, CancellationToken cancellation)
    {
        if (conversation.Submitted.IsEmpty || await subject.WaitingAsync(conversation, chatEvent, cancellation) is not { } waiting)
            return Reply(conversation, replies.Welcome());
        return SmallTalk.Agrees(text)
            ? await ContentAsync(conversation, chatEvent, new DraftText(text), cancellation)
            : Reply(conversation, feedbackReplies.StillAsked(waiting));
    }

    private async Task<TakenTurn> PictureAsync(Conversation conversation, ChatEvent chatEvent, PictureSent picture, CancellationToken cancellation)
    {
        var taken = await pictures.RunAsync(chatEvent.Key, picture.Address, cancellation);
        if (taken.Refusal is not { } refusal)
        {
            var kept = conversation with { Pictures = conversation.Pictures.Add(taken.Value.Name) };
            return await ContentAsync(kept, chatEvent, new DraftPicture(taken.Value, picture.Caption), cancellation);
        }

        var words = string.IsNullOrWhiteSpace(picture.Caption)
            ? new TakenTurn(conversation)
            : await ContentAsync(conversation, chatEvent, new DraftText(picture.Caption), cancellation);
        return words with { Conversation = words.Conversation.Owe(replies.Problem(words.Conversation, refusal.Code), time.GetUtcNow()) };
    }

    private async Task<TakenTurn> ContentAsync(Conversation conversation, ChatEvent chatEvent, DraftContent content, CancellationToken cancellation)
    {
        if (conversation.LastSubmitted is { } submitted && chatEvent.SentAt <= submitted.SubmittedAt)
        {
            var late = await add.RunAsync(conversation, chatEvent, submitted.Id, [new DraftEntry(chatEvent.Key, chatEvent.SentAt, content)], cancellation);
            return new TakenTurn(late with { Topic = conversation.Topic });
        }

        if (conversation.LastCancelled is { } cancelled && chatEvent.SentAt <= cancelled.CancelledAt)
            return Reply(conversation, replies.Cancelled(cancelled.Id));
        if (conversation.Topic is { IsReason: true } topic && topic.IsAliveAt(chatEvent.SentAt))
            return new TakenTurn(await opinion.TakeReasonAsync(conversation, chatEvent, topic, content, cancellation));
        if (MayBeAboutFeedback(conversation, chatEvent) && await subject.TryTakeAsync(conversation, chatEvent, content, cancellation) is { } taken)
            return new TakenTurn(taken);
        return draft.Add(conversation, chatEvent, content);
    }

    /// <summary>Nothing is read for whoever has submitted nothing, or is writing a draft.</summary>
    private static bool MayBeAboutFeedback(Conversation conversation, ChatEvent chatEvent) =>
        !conversation.Submitted.IsEmpty && (conversation.DraftId is null || chatEvent.SentAt < conversation.DraftFrom);

    /// <summary>By the sender, and no answer to the choice that was left.</summary>
    private static bool IsWritten(ChatContent content) => content switch
    {
        TextSent text => DraftCommands.Read(text.Text) == DraftCommand.None,
        PictureSent or LocationSent or ContactSent or OtherSent => true,
        _ => false,
    };

    private static string? WordsOf(ChatContent content) => content switch
    {
        TextSent text => text.Text,
        PictureSent picture => picture.Caption,
        _ => null,
    };

    private TakenTurn Reply(Conversation conversation, ChatMessage message) => new(conversation.Owe(message, time.GetUtcNow()));
}

/// <param name="Submitted">What the sender just submitted, if anything.</param>
public sealed record TakenTurn(Conversation Conversation, SubmittedTurn? Submitted = null);

public sealed record SubmittedTurn(FeedbackId Id, Submission Submission);
