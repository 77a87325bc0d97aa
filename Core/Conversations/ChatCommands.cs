using CitizenFeedback.Core.Conversations.OwnData;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Conversations;

/// <summary>Runs commands on feedback already submitted, typed or tapped.</summary>
public sealed class ChatCommands(
    IFeedbackStore feedbacks, OwnFeedback own, WithdrawFeedback withdraw, InsistOnFeedback insist, AddToFeedback add, GiveOpinion opinion, EraseOwnData erase, OwnDataReplies data, AddToDraft draft,
    DialogReplies dialog, FeedbackReplies replies, StatusReplies status, TimeProvider time)
{
    /// <returns>Null if the text is no command, or one that here can only be content.</returns>
    public async Task<TakenTurn?> TryRunAsync(Conversation conversation, ChatEvent chatEvent, string text, CancellationToken cancellation)
    {
        if (ChatCommand.Read(text) is not { } command || IsForDraft(conversation, text))
            return null;
        if (command.Verb == ChatVerb.Stop && conversation.ErasureOfferedAt is not null)
            return new TakenTurn(Say(conversation with { ErasureOfferedAt = null }, replies.Stopped()));
        if (command.Verb == ChatVerb.Stop && conversation.IsDeclined)
            return new TakenTurn(Say(conversation.WithoutDraft(), replies.Stopped()));
        if (command.Verb == ChatVerb.New)
            return draft.Begin(conversation.IsDeclined ? conversation.WithoutDraft() : conversation, chatEvent, command.Words);
        if (command.Verb == ChatVerb.Form)
            return draft.OfferForm(conversation, chatEvent);
        var after = command switch
        {
            { Verb: ChatVerb.Help } => Say(conversation, dialog.Welcome()),
            { Verb: ChatVerb.MyData } => Say(conversation, data.List(conversation, await own.LoadAsync(conversation, Conversation.MostSubmitted, cancellation))),
            { Verb: ChatVerb.EraseData } => erase.Offer(conversation),
            { Verb: ChatVerb.ConfirmErasure } => await erase.ConfirmAsync(conversation, chatEvent, cancellation),
            { Code: "" } => await WithoutCodeAsync(conversation, chatEvent, command, cancellation),
            _ => await WithCodeAsync(conversation, chatEvent, command, FeedbackId.Parse(command.Code), cancellation),
        };
        return after is null ? null : new TakenTurn(after);
    }

    /// <summary>"Rút" while a draft is open means the draft, and "Vẫn gửi" while it is declined.</summary>
    private static bool IsForDraft(Conversation conversation, string text) => conversation.DraftId is not null && DraftCommands.Read(text) switch
    {
        DraftCommand.None => false,
        DraftCommand.Review => conversation.IsDeclined,
        _ => true,
    };

    /// <summary>While a draft is open, words that may be content are.</summary>
    private async Task<Conversation?> WithoutCodeAsync(Conversation conversation, ChatEvent chatEvent, ChatCommand command, CancellationToken cancellation)
    {
        var (hasDraft, last) = (conversation.DraftId is not null, conversation.LastSubmitted?.Id);
        if (last is null)
            return command.Verb switch
            {
                ChatVerb.LookUp or ChatVerb.Insist or ChatVerb.Withdraw when hasDraft => Say(conversation, dialog.Problem(conversation, "problem.not-sent-yet")),
                ChatVerb.LookUp or ChatVerb.WhenAnswered when !hasDraft => Say(conversation, replies.NothingSent()),
                ChatVerb.Withdraw => await ChooseAsync(conversation, cancellation),
                ChatVerb.Insist => Say(conversation, dialog.NoDraft(conversation)),
                _ => null,
            };
        return command.Verb switch
        {
            ChatVerb.LookUp => await LookUpAsync(conversation, cancellation),
            ChatVerb.Withdraw => await ChooseAsync(conversation, cancellation),
            ChatVerb.Insist => await WithCodeAsync(conversation, chatEvent, command, last, cancellation),
            _ when hasDraft => null,
            ChatVerb.WhenAnswered => await LookUpAsync(conversation, cancellation),
            ChatVerb.Stop => Say(conversation with { Topic = null, Held = [] }, replies.Stopped()),
            ChatVerb.Tell => await WithCodeAsync(conversation, chatEvent, command, last, cancellation),
            _ => await OnLastAnswerAsync(conversation, chatEvent, command, cancellation),
        };
    }

    private async Task<Conversation> LookUpAsync(Conversation conversation, CancellationToken cancellation)
    {
        var records = await own.LoadAsync(conversation, StatusReplies.MostListed, cancellation);
        return Say(conversation, records switch
        {
            [{ Feedback: not null } only] => status.Status(only),
            [var only] => replies.Submitted(only.Id),
            _ => status.List(records),
        });
    }

    /// <summary>Nothing is taken back by a guess: the sender taps which.</summary>
    private async Task<Conversation> ChooseAsync(Conversation conversation, CancellationToken cancellation) =>
        Say(conversation, status.ToWithdraw(await own.LoadAsync(conversation, Conversation.MostSubmitted, cancellation)));

    private async Task<Conversation?> OnLastAnswerAsync(Conversation conversation, ChatEvent chatEvent, ChatCommand command, CancellationToken cancellation)
    {
        if (await own.LastAnsweredAsync(conversation, chatEvent.Key, cancellation) is { } answered)
            return await RunAsync(conversation, chatEvent, command, answered, cancellation);
        return command.Words.Length > 0 ? null : Say(conversation, replies.NothingAnswered());
    }

    /// <summary>Looks first, so that somebody who guesses codes starts nothing.</summary>
    private async Task<Conversation> WithCodeAsync(
        Conversation conversation, ChatEvent chatEvent, ChatCommand command, FeedbackId? id, CancellationToken cancellation)
    {
        if (id is null)
            return Say(conversation, replies.UnknownCode());
        if (id == conversation.DraftId)
            return Say(conversation, dialog.Problem(conversation, "problem.not-sent-yet"));
        var record = await feedbacks.LoadAsync(id, cancellation);
        if (record.Submission?.SenderId == chatEvent.SenderId)
            return Say(conversation, replies.Submitted(id));
        return record.OwnedBy(chatEvent.SenderId) is null
            ? Say(conversation, replies.UnknownCode())
            : await RunAsync(conversation, chatEvent, command, record, cancellation);
    }

    private async Task<Conversation> RunAsync(
        Conversation conversation, ChatEvent chatEvent, ChatCommand command, FeedbackRecord record, CancellationToken cancellation)
    {
        var (id, sender, key) = (record.Id, chatEvent.SenderId, chatEvent.Key);
        return command.Verb switch
        {
            ChatVerb.Withdraw => Told(conversation, id, await withdraw.RunAsync(id, sender, key, cancellation)),
            ChatVerb.Insist => Told(conversation, id, await insist.RunAsync(id, sender, key, cancellation)),
            ChatVerb.Tell => await TellAsync(conversation, chatEvent, id, command.Words, cancellation),
            ChatVerb.Satisfied => await opinion.RateAsync(conversation, chatEvent, id, Satisfaction.Satisfied, command.Words, cancellation),
            ChatVerb.Acceptable => await opinion.RateAsync(conversation, chatEvent, id, Satisfaction.Acceptable, command.Words, cancellation),
            ChatVerb.Dissatisfied => await opinion.RateAsync(conversation, chatEvent, id, Satisfaction.Dissatisfied, command.Words, cancellation),
            ChatVerb.Reopen => await opinion.ReopenAsync(conversation, chatEvent, id, command.Words, cancellation),
            _ => Say(conversation, status.Status(record)),
        };
    }

    /// <summary>What was held back until the sender said which, and what stands behind the code.</summary>
    private async Task<Conversation> TellAsync(
        Conversation conversation, ChatEvent chatEvent, FeedbackId id, string words, CancellationToken cancellation)
    {
        var entries = words.Length == 0 ? conversation.Held : conversation.Held.Add(new DraftEntry(chatEvent.Key, chatEvent.SentAt, new DraftText(words)));
        if (!entries.IsEmpty)
            return await add.RunAsync(conversation, chatEvent, id, entries, cancellation);
        return conversation.DraftId is null
            ? Say(conversation with { Topic = Topic.AskedAt(chatEvent.SentAt, id, TopicKind.More) }, replies.TellMore(id))
            : Say(conversation, dialog.Problem(conversation, "problem.draft-open"));
    }

    /// <summary>A change that went through is told by its notice; only a refusal needs an answer here.</summary>
    private Conversation Told(Conversation conversation, FeedbackId id, Result<Feedback> changed) =>
        changed.Refusal is { } refusal ? Say(conversation, replies.Refused(refusal, id)) : conversation;

    private Conversation Say(Conversation conversation, ChatMessage message) => conversation.Owe(message, time.GetUtcNow());
}
