using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Texts;

namespace CitizenFeedback.Core.Conversations.OwnData;

/// <summary>Words what is kept of a sender and what erasing it means. Contact is masked: a chat is read over shoulders.</summary>
public sealed class OwnDataReplies(TextFile texts, DraftFold fold)
{
    private const int MostListed = 10;

    /// <param name="sent">The sender's own, newest first.</param>
    public ChatMessage List(Conversation conversation, IReadOnlyList<FeedbackRecord> sent)
    {
        var lines = Lines(conversation, sent).ToList();
        return lines.Count == 0
            ? new(texts.Get("my-data.none"), [])
            : new(texts.Get("my-data", ("lines", string.Join('\n', lines))), [ChatButton.Saying(texts.Get("button.erase"))]);
    }

    public ChatMessage AskErasure(Conversation conversation) => new(
        texts.Get("erase.ask", ("sent", conversation.EverSubmitted.Any() ? texts.Get("erase.ask-sent", ("count", $"{conversation.EverSubmitted.Count()}")) : "")),
        [ChatButton.Saying(texts.Get("button.erase-confirm")), ChatButton.Saying(texts.Get("button.stop"))]);

    /// <param name="before">As it was.</param>
    public ChatMessage Erased(Conversation before) => new(
        texts.Get("erase.done", ("sent", before.EverSubmitted.Any() ? texts.Get("erase.done-sent", ("codes", CodesOf(before))) : "")), []);

    private static string CodesOf(Conversation conversation)
    {
        var codes = string.Join(", ", conversation.EverSubmitted.Take(MostListed).Select(id => id.Value));
        return conversation.EverSubmitted.Skip(MostListed).Any() ? $"{codes} …" : codes;
    }

    private IEnumerable<string> Lines(Conversation conversation, IReadOnlyList<FeedbackRecord> sent)
    {
        if (conversation.DraftId is { } id && fold.Fold(conversation) is var draft)
            yield return texts.Get("my-data.draft", ("code", id.Value), ("pictures", $"{draft.Pictures.Count}"));
        if (conversation.KnownContact is { } contact)
            yield return texts.Get("my-data.contact", ("contact", string.Join(", ", Masked(contact))));
        foreach (var record in sent.Take(MostListed))
            yield return record.Feedback?.Erasure is { } erased
                ? texts.Get("my-data.erased", ("code", record.Id.Value), ("day", $"{LocalTime.DateOf(erased.At):dd/MM/yyyy}"))
                : texts.Get("my-data.sent", ("code", record.Id.Value), ("stage", texts.Get($"stage.{TextKeys.Of(record.Feedback?.Stage ?? Stage.Received)}")));
        if (sent.Count > MostListed)
            yield return texts.Get("my-data.more", ("count", $"{sent.Count - MostListed}"));
    }

    private static IEnumerable<string> Masked(Contact contact)
    {
        yield return string.Join(' ', contact.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => $"{word[0]}."));
        if (contact.Phone is { Length: > 3 } phone)
            yield return $"…{phone[^3..]}";
        if (contact.Email is { } email)
            yield return $"{email[0]}…{email[email.IndexOf('@')..]}";
        yield return contact.Address.FirstWords(6);
    }
}
