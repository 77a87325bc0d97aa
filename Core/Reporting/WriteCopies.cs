using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Lists;

namespace CitizenFeedback.Core.Reporting;

/// <summary>Writes whatever stands elsewhere for reading: the lines of a feedback in the lists, and its facts for the figures. A repeat changes nothing.</summary>
public sealed class WriteCopies(IFeedbackLists lists, IStatistics statistics, NextSteps steps, OfficeTime office)
{
    /// <param name="record">Of a feedback that is received.</param>
    public async Task RunAsync(FeedbackRecord record, CancellationToken cancellation)
    {
        var feedback = record.Feedback!;
        if (feedback.IsDrill)
            return;
        var into = feedback.IsErased ? [] : ListName.Of(feedback).ToList(); // its proof tells what there is to tell
        await lists.RefreshAsync(ListEntry.Of(feedback, steps.Of(feedback)), into, [.. ListName.EverOf(feedback).Except(into)], cancellation);
        await statistics.PutAsync(FeedbackFacts.Of(record, steps, office), cancellation);
    }
}
