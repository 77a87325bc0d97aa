using CitizenFeedback.Core.SecondOpinions;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Tests.City;

/// <summary>The language model.</summary>
internal sealed class Adviser(KillSwitch kill) : ISecondOpinion
{
    public Func<Tried<Opinion>> Answer { get; set; } = () => new Opinion(null, "adviser-1");

    public List<string> Asked { get; } = [];

    public async Task<Tried<Opinion>> AskAsync(string maskedText, CancellationToken cancellation)
    {
        await Task.Yield();
        kill.Moment("before opinion");
        Asked.Add(maskedText);
        var answer = Answer();
        kill.Moment("after opinion");
        return answer;
    }
}
