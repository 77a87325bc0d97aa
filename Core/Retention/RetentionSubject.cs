namespace CitizenFeedback.Core.Retention;

/// <summary>What is kept for a time; the words of <c>data/retention-rules.tsv</c>.</summary>
public enum RetentionSubject
{
    /// <summary>Person, words and files of feedback that was answered and closed.</summary>
    Closed,

    /// <summary>The same of what was out of scope.</summary>
    Declined,

    /// <summary>The same of what the sender took back.</summary>
    Withdrawn,

    /// <summary>The same of what became part of another feedback.</summary>
    Merged,

    /// <summary>What was written in the chat and never sent, with its pictures: since the sender was last heard.</summary>
    Draft,

    /// <summary>
    /// What is remembered of a chat, contact included: since the sender was last heard, if none of their feedback is open. Which feedback is theirs
    /// is remembered until that is erased too.
    /// </summary>
    Conversation,

    /// <summary>What was typed and attached on a page and never sent: since it was opened.</summary>
    Form,

    /// <summary>Dead letters that were replayed or discarded.</summary>
    SettledLetter,

    /// <summary>Parked input that was replayed or discarded; what nobody has looked at stays.</summary>
    SettledInput,

    /// <summary>Digests of reminders, which tell whom they did not reach.</summary>
    Digest,
}
