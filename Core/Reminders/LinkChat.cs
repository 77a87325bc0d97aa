using System.Text.RegularExpressions;
using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Texts;

namespace CitizenFeedback.Core.Reminders;

/// <summary>An official links the own chat with the one-time code, or unlinks it.</summary>
public sealed partial class LinkChat(IContactStore contacts, ChangeContact change, TextFile texts, TimeProvider time)
{
    /// <summary>A code has 40 random bits and lives a quarter of an hour; with so few tries nobody guesses one.</summary>
    private const int MostWrongTries = 5;

    private static readonly TimeSpan MemoryOfTries = TimeSpan.FromHours(1);

    /// <returns>The conversation with the answer owed; null if the text is no such command.</returns>
    public async Task<Conversation?> TryRunAsync(Conversation conversation, string userId, string text, CancellationToken cancellation)
    {
        if (Command().Match(VietnameseText.Fold(text).Folded.Trim()) is not { Success: true } match)
            return null;
        var now = time.GetUtcNow();
        conversation = conversation with { WrongLinks = conversation.WrongLinks.RemoveAll(at => at + MemoryOfTries <= now) };
        var answer = match.Groups["code"] is { Success: true, Value: var code }
            ? await LinkAsync(conversation, userId, code, cancellation)
            : await UnlinkAsync(userId, cancellation);
        if (answer == "link.unknown")
            conversation = conversation with { WrongLinks = conversation.WrongLinks.Add(now) };
        return conversation.Owe(new ChatMessage(texts.Get(answer), []), now);
    }

    private async Task<string> LinkAsync(Conversation conversation, string userId, string code, CancellationToken cancellation)
    {
        if (conversation.WrongLinks.Count >= MostWrongTries)
            return "link.too-often";
        var hash = ManageContacts.HashOf(code);
        if ((await contacts.ListAsync(cancellation)).FirstOrDefault(IsMeant) is not { } found)
            return "link.unknown";
        if (found.ChatUserId is { } linked) // the code is used; the same event again changes nothing
            return linked == userId ? "link.done" : "link.unknown";
        var done = await change.RunAsync(
            found.Id, contact => IsMeant(contact) && contact.ChatUserId is null ? contact with { ChatUserId = userId } : null, cancellation);
        return done is null ? "link.unknown" : "link.done";

        bool IsMeant(Contact contact) => contact.LinkHash == hash && contact.LinkUntil >= time.GetUtcNow();
    }

    /// <remarks>The code that linked it ends too: it was for once.</remarks>
    private async Task<string> UnlinkAsync(string userId, CancellationToken cancellation)
    {
        var linked = (await contacts.ListAsync(cancellation)).Where(contact => contact.ChatUserId == userId).ToList();
        foreach (var contact in linked)
            await change.RunAsync(
                contact.Id,
                now => now.ChatUserId == userId ? now with { ChatUserId = null, LinkHash = null, LinkUntil = null } : null,
                cancellation);
        return linked.Count == 0 ? "link.none" : "link.undone";
    }

    /// <summary>One word that may be a code, also one mistyped by a character: better an answer than a draft that begins with a code.</summary>
    [GeneratedRegex(@"^(?:lien ket\s*:?\s*(?:ma\s*:?\s*)?(?<code>[0-9a-z]{4}-?[0-9a-z]{3,5})[.!]?|huy lien ket[.!]?)$")]
    private static partial Regex Command();
}
