using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;

namespace CitizenFeedback.Core.Learning;

/// <summary>
/// What people decided about a text that the machine had judged. Computed of the feedback's own events and text and stored nowhere else, so that
/// it is gone with them.
/// </summary>
/// <param name="Text">Key of the text that was judged: what the sender submitted.</param>
/// <param name="Scope">What people found it to ask for.</param>
/// <param name="Field">The field of procedures they named; null if nobody did.</param>
/// <param name="Machine">What the machine had said.</param>
public sealed record Lesson(string Text, Scope Scope, string? Field, Classified Machine)
{
    /// <summary>They found another scope, or another field, than the machine.</summary>
    public bool IsCorrection => Scope != Machine.Scope || (Field is not null && Field != Machine.Findings?.Fields.FirstOrDefault());

    /// <returns>Null if no person has said what it is, or the sender does not accept what was said and nobody has decided since.</returns>
    public static Lesson? Of(IReadOnlyList<FeedbackEvent> events)
    {
        Classified? machine = null;
        Scope? thought = null, said = null;
        string? field = null;
        foreach (var e in events)
        {
            (thought, said) = e switch
            {
                Classified classified => (classified.Scope, null),
                ReviewRequested { Why: "sender-insists" } => (thought, null),
                ISaysWhatItIs { By.Role: Role.Coordinator or Role.Officer } says => Heard(says, thought, said),
                _ => (thought, said),
            };
            machine = e as Classified ?? machine;
            field = e is ISaysWhatItIs { By.Role: Role.Coordinator or Role.Officer, Field: { } named } ? named : field;
        }

        return machine is not null && said is { } scope ? new Lesson(((Received)events[0]).Text, scope, field, machine) : null;
    }

    /// <summary>
    /// The coordinator decides what it is: handing it on without another scope is to agree with the one it has. An agency is asked only whether it is
    /// theirs: taking it on or giving it back says nothing of the scope, unless the agency names it, or a field and lets the scope be.
    /// </summary>
    private static (Scope? Thought, Scope? Said) Heard(ISaysWhatItIs says, Scope? thought, Scope? said) => says.By!.Role == Role.Coordinator
        ? (says.Scope ?? thought, says.Scope ?? thought)
        : (thought, says.Scope ?? (says.Field is null ? said : said ?? thought));
}
