using System.Runtime.CompilerServices;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Masking;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Learning;

/// <summary>All examples that officials' decisions give, masked, for training the model anew.</summary>
public sealed class ExportLessons(IFeedbackStore feedbacks, MaskText mask)
{
    /// <returns>Every example in the order of the codes, so of the days, loaded one by one while they are read; <see cref="HandlingRefusals.NotAllowed"/>.</returns>
    public Result<IAsyncEnumerable<MaskedLesson>> All(Official by, CancellationToken cancellation) => by.Role is Role.Coordinator or Role.Operator
        ? Result<IAsyncEnumerable<MaskedLesson>>.Of(LessonsAsync(by, cancellation))
        : HandlingRefusals.NotAllowed;

    private async IAsyncEnumerable<MaskedLesson> LessonsAsync(Official by, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var one in feedbacks.ListStandingsAsync(cancellation))
        {
            if (one.IsErased || one.Stage is Stage.Received or Stage.Withdrawn)
                continue;
            var record = await feedbacks.LoadAsync(one.Id, cancellation);
            if (MayLearnFrom(record.Feedback!, by) && Lesson.Of(record.Events) is { } lesson)
                yield return new MaskedLesson(mask.Of(record.TextOf(lesson.Text)!, record.Person), lesson);
        }
    }

    /// <summary>Not of what the sender takes back or wants erased, of rehearsals, or of what names the coordinator who asks.</summary>
    private static bool MayLearnFrom(Feedback feedback, Official by) =>
        feedback is { IsErased: false, ErasureWish: null, IsDrill: false, Stage: not Stage.Withdrawn } && (by.Role == Role.Operator || by.MayRead(feedback));
}
