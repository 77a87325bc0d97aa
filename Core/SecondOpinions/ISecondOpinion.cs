using CitizenFeedback.Core.Masking;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.SecondOpinions;

/// <summary>A language model that is asked about a text of which the classifier does not know what to make.</summary>
public interface ISecondOpinion
{
    /// <summary>One question.</summary>
    /// <param name="maskedText">As <see cref="MaskText"/> makes it: nothing else leaves the house.</param>
    Task<Tried<Opinion>> AskAsync(string maskedText, CancellationToken cancellation);
}
