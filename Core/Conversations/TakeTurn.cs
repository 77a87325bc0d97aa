using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Conversations;

/// <summary>What one event of the sender makes of the conversation.</summary>
public sealed class TakeTurn(ChatCommands commands, AddLate late, AddToDraft draft, TakePicture pictures, DialogReplies replies, Emergencies emergencies,
    TimeProvider time)
{
    public async Task<TakenTurn> RunAsync(Conversation conversation, ChatEvent chatEvent, CancellationToken cancellation) => chatEvent.Content switch
    {
        TextSent text => await TextAsync(conversation, chatEvent, text.Text, cancellation),
        PictureSent picture => await PictureAsync(conversation, chatEvent, picture, cancellation),
        LocationSent location => await ContentAsync(conversation, chatEvent, new DraftLocation(location.Place), cancellation),
        ContactSent contact => draft.Add(conversation, chatEvent, new DraftContact(contact.Name, contact.Phone, contact.Address)),
        OtherSent => Reply(conversation, replies.Problem(conversation, "problem.other-kind")),
        Followed => Reply(conversation, replies.Welcome()),
        _ => throw new InvalidOperationException($"No turn for {chatEvent.Content.GetType().Name}."),
    };

    private async Task<TakenTurn> TextAsync(Conversation conversation, ChatEvent chatEvent, string text, CancellationToken cancellation)
    {
        if (await commands.TryRunAsync(conversation, chatEvent, text, cancellation) is { } answer)
            return answer.Message is null ? new TakenTurn(conversation) : Reply(conversation, answer.Message);
        if (emergencies.MayBeIn(text))
            conversation = conversation.Owe(replies.Emergency(), time.GetUtcNow());
        if (conversation.DraftId is null && SmallTalk.IsGreetingOnly(text))
            return Reply(conversation, replies.Welcome());
        if (conversation.DraftId is null && DraftCommands.Read(text) != DraftCommand.None)
            return Reply(conversation, replies.NoDraft(conversation));
        return await ContentAsync(conversation, chatEvent, new DraftText(text), cancellation);
    }

    private async Task<TakenTurn> PictureAsync(Conversation conversation, ChatEvent chatEvent, PictureSent picture, CancellationToken cancellation)
    {
        var taken = await pictures.RunAsync(chatEvent.Key, picture.Address, cancellation);
        if (taken.Refusal is not { } refusal)
            return await ContentAsync(conversation, chatEvent, new DraftPicture(taken.Value, picture.Caption), cancellation);
        var words = string.IsNullOrWhiteSpace(picture.Caption)
            ? new TakenTurn(conversation)
            : await ContentAsync(conversation, chatEvent, new DraftText(picture.Caption), cancellation);
        return words with { Conversation = words.Conversation.Owe(replies.Problem(words.Conversation, refusal.Code), time.GetUtcNow()) };
    }

    private async Task<TakenTurn> ContentAsync(Conversation conversation, ChatEvent chatEvent, DraftContent content, CancellationToken cancellation)
    {
        if (conversation.LastSubmitted is { } submitted && chatEvent.SentAt <= submitted.SubmittedAt)
            return Reply(conversation, await late.RunAsync(submitted.Id, chatEvent, content, cancellation));
        if (conversation.LastCancelled is { } cancelled && chatEvent.SentAt <= cancelled.CancelledAt)
            return Reply(conversation, replies.Cancelled(cancelled.Id));
        return draft.Add(conversation, chatEvent, content);
    }

    private TakenTurn Reply(Conversation conversation, ChatMessage message) => new(conversation.Owe(message, time.GetUtcNow()));
}

/// <param name="Submitted">What the sender just submitted, if anything.</param>
public sealed record TakenTurn(Conversation Conversation, SubmittedTurn? Submitted = null);

public sealed record SubmittedTurn(FeedbackId Id, Submission Submission);
