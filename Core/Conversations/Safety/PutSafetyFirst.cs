using System.Collections.Immutable;
using CitizenFeedback.Core.Classification.Concerns;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Texts;

namespace CitizenFeedback.Core.Conversations.Safety;

/// <summary>
/// Whoever may be in danger, or tells of somebody who is, is told whom to call and nothing else: the dialog waits with its questions until
/// they write again. What they wrote is kept, unless it is certainly no feedback.
/// </summary>
public sealed class PutSafetyFirst(Triage triage, Helplines helplines, TextFile texts, FeedbackButtons buttons, TimeProvider time)
{
    /// <summary>Whose words are said when several apply: the one in need of the gentlest.</summary>
    private static readonly Concern[] Gentlest = [Concern.SelfHarm, Concern.ChildHarm, Concern.HomeViolence, Concern.Emergency];

    /// <param name="writtenAt">Zalo's timestamp of the words.</param>
    /// <param name="taken">What the dialog made of the words.</param>
    /// <returns>The same if nobody seems to be in danger.</returns>
    public TakenTurn After(Conversation before, TakenTurn taken, string words, DateTimeOffset writtenAt)
    {
        var read = triage.Of(words);
        var lines = helplines.For(read.Concerns);
        if (lines.Count == 0)
            return taken;
        var began = before.DraftId is null && taken.Conversation.DraftId is not null;
        var kept = began && triage.RefusalOf(words, []) is not null ? before : taken.Conversation;
        return taken with { Conversation = Silenced(before, kept, writtenAt).Owe(Words(read.Concerns, lines, kept.DraftId is not null), time.GetUtcNow()) };
    }

    /// <summary>Without what it would have said or asked now; neither these words nor the next answer a question asked before.</summary>
    private static Conversation Silenced(Conversation before, Conversation after, DateTimeOffset writtenAt) => after with
    {
        Replies = after.Replies.RemoveAll(reply => reply.Number > before.ReplyCount),
        Asked = after.DraftId is null ? after.Asked : AskedBefore(before, after).Add(new AskedQuestion(Question.Content, writtenAt.AddTicks(-1))),
    };

    private static ImmutableList<AskedQuestion> AskedBefore(Conversation before, Conversation after) => before.DraftId == after.DraftId ? before.Asked : [];

    private ChatMessage Words(IReadOnlyList<Concern> concerns, IReadOnlyList<Helpline> lines, bool hasDraft)
    {
        var listed = string.Join('\n', lines.Select(line => texts.Get("danger.line", ("number", line.Number), ("name", line.Name))));
        var words = texts.Get($"danger.{TextKeys.Of(Gentlest.First(concerns.Contains))}", ("lines", listed));
        return hasDraft
            ? new($"{words}\n\n{texts.Get("danger.kept")}", [buttons.GoOn()])
            : new($"{words}\n\n{texts.Get("danger.go-on")}", []);
    }
}
