using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Handling.Lists;

/// <summary>Brings a feedback's lines in the lists up to date.</summary>
public sealed class RefreshLists(PerformWork perform, IFeedbackLists lists, NextSteps steps)
{
    public Task RunAsync(WorkHint hint, CancellationToken cancellation) =>
        perform.RunAsync(hint, "list", (record, _, stop) => RefreshAsync(record.Feedback!, stop), cancellation);

    private async Task<DeliveryOutcome> RefreshAsync(Feedback feedback, CancellationToken cancellation)
    {
        var into = ListName.Of(feedback).ToList();
        await lists.RefreshAsync(ListEntry.Of(feedback, steps.Of(feedback)), into, [.. ListName.EverOf(feedback).Except(into)], cancellation);
        return new DeliveryOutcome.Done(null);
    }
}
