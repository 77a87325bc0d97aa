using System.Text.RegularExpressions;
using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Texts;

namespace CitizenFeedback.Core.Reminders;

/// <summary>An official links the own chat with the one-time code, or unlinks it.</summary>
public sealed partial class LinkChat(IContactStore contacts, TextFile texts, TimeProvider time)
{
    /// <returns>The answer; null if the text is no such command.</returns>
    public async Task<ChatMessage?> TryRunAsync(string userId, string text, CancellationToken cancellation)
    {
        if (Command().Match(VietnameseText.Fold(text).Folded.Trim()) is not { Success: true } match)
            return null;
        var all = await contacts.ListAsync(cancellation);
        var answer = match.Groups["code"] is { Success: true, Value: var code }
            ? await LinkAsync(userId, code, all, cancellation)
            : await UnlinkAsync(userId, all, cancellation);
        return new ChatMessage(texts.Get(answer), []);
    }

    /// <remarks>The code has 40 random bits and lives a quarter of an hour: guessing through a chat is hopeless.</remarks>
    private async Task<string> LinkAsync(string userId, string code, IReadOnlyList<Contact> all, CancellationToken cancellation)
    {
        var hash = ManageContacts.HashOf(code);
        if (all.FirstOrDefault(contact => contact.LinkHash == hash && contact.LinkUntil >= time.GetUtcNow()) is not { } found)
            return "link.unknown";
        if (found.ChatUserId is { } linked) // the code is used; the same event again changes nothing
            return linked == userId ? "link.done" : "link.unknown";
        await contacts.SaveAsync(found with { ChatUserId = userId }, cancellation);
        return "link.done";
    }

    private async Task<string> UnlinkAsync(string userId, IReadOnlyList<Contact> all, CancellationToken cancellation)
    {
        var linked = all.Where(contact => contact.ChatUserId == userId).ToList();
        foreach (var contact in linked)
            await contacts.SaveAsync(contact with { ChatUserId = null }, cancellation);
        return linked.Count == 0 ? "link.none" : "link.undone";
    }

    [GeneratedRegex(@"^(?:lien ket\s*:?\s*(?<code>[0-9a-z]{8})|huy lien ket)$")]
    private static partial Regex Command();
}
