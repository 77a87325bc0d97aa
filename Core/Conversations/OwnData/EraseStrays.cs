using System.Text;
using CitizenFeedback.Core.DeadLetters;
using CitizenFeedback.Core.Intake;

namespace CitizenFeedback.Core.Conversations.OwnData;

/// <summary>
/// Erases what of a sender lies where no program could go on: dead letters of their chat, replies and calls that were parked, whether a person has
/// looked at them or not. There are few of both, so each is looked at.
/// </summary>
public sealed class EraseStrays(IDeadLetterStore letters, IParkedInput parked)
{
    public async Task RunAsync(string senderId, CancellationToken cancellation)
    {
        foreach (var state in Enum.GetValues<DeadLetterState>())
            await foreach (var stored in letters.ListAsync(state, cancellation))
                if (stored.Letter.SessionId == senderId)
                    await letters.DeleteAsync(stored.Id, cancellation);
        await foreach (var item in parked.ListAsync(cancellation))
            if (await parked.FindAsync(item.Name, cancellation) is { } input && Names(input.Content.Span, Encoding.UTF8.GetBytes(senderId)))
                await parked.DeleteAsync(item.Name, cancellation);
    }

    /// <summary>As a whole word: an id can be the beginning of another.</summary>
    private static bool Names(ReadOnlySpan<byte> content, ReadOnlySpan<byte> id)
    {
        for (int at; (at = content.IndexOf(id)) >= 0; content = content[(at + id.Length)..])
            if ((at == 0 || !IsOfWord(content[at - 1])) && (at + id.Length == content.Length || !IsOfWord(content[at + id.Length])))
                return true;
        return false;
    }

    private static bool IsOfWord(byte letter) => char.IsAsciiLetterOrDigit((char)letter);
}
