using System.Collections.Frozen;

namespace CitizenFeedback.Core.Feedbacks;

/// <summary>The explicit table of allowed changes of stage. Whatever is not in it is refused.</summary>
public static class StageChanges
{
    private static readonly FrozenDictionary<Stage, Stage[]> Table = new Dictionary<Stage, Stage[]>
    {
        [Stage.Received] = [Stage.UnderReview, Stage.Declined, Stage.Assigned, Stage.Withdrawn],
        [Stage.UnderReview] = [Stage.Assigned, Stage.Declined, Stage.Withdrawn, Stage.Merged],
        [Stage.Declined] = [Stage.UnderReview], // the sender insists: a person decides
        [Stage.Assigned] = [Stage.InProgress, Stage.UnderReview, Stage.Assigned, Stage.Withdrawn, Stage.Merged],
        [Stage.InProgress] = [Stage.AwaitingSender, Stage.AnswerProposed, Stage.UnderReview, Stage.Assigned, Stage.Withdrawn, Stage.Merged],
        [Stage.AwaitingSender] = [Stage.InProgress, Stage.UnderReview, Stage.Withdrawn, Stage.Merged],
        [Stage.AnswerProposed] = [Stage.InProgress, Stage.Answered, Stage.UnderReview, Stage.Withdrawn, Stage.Merged], // back to InProgress: the answer does not answer (QĐ 31/2021, art. 46)
        [Stage.Answered] = [Stage.Closed, Stage.InProgress],
        [Stage.Closed] = [Stage.InProgress], // reopened by the sender
        [Stage.Withdrawn] = [],
        [Stage.Merged] = [],
    }.ToFrozenDictionary();

    public static bool Allowed(Stage from, Stage to) => Table[from].Contains(to);

    /// <summary>Stages in which nobody owes the sender a step any more.</summary>
    public static bool IsFinal(this Stage stage) => stage is Stage.Declined or Stage.Closed or Stage.Withdrawn or Stage.Merged;
}
