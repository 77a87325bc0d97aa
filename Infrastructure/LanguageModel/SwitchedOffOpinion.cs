using CitizenFeedback.Core.SecondOpinions;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Infrastructure.LanguageModel;

/// <summary>No language model is set: nothing is owed to it, and what was owed before it was switched off needs a person.</summary>
internal sealed class SwitchedOffOpinion : ISecondOpinion
{
    public Task<Tried<Opinion>> AskAsync(string maskedText, CancellationToken cancellation) =>
        Task.FromResult<Tried<Opinion>>(new DeliveryOutcome.Failed(FailureKind.NeedsPerson, "off", "No language model is set."));
}
