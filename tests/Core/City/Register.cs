using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Synchronization;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Tests.City;

/// <summary>The city's register: keeps the highest version it was given.</summary>
internal sealed class Register(KillSwitch kill) : ICityRegister
{
    public Dictionary<FeedbackId, RegisterEntry> Entries { get; } = [];

    public Func<DeliveryOutcome?> Answer { get; set; } = () => null;

    /// <summary>The name of the page behind that one; null: there is one page only.</summary>
    public Func<string?, string?> NextPage { get; set; } = _ => null;

    public async Task<DeliveryOutcome> PutAsync(RegisterEntry entry, CancellationToken cancellation)
    {
        await Task.Yield();
        kill.Moment("before register put");
        if (Answer() is { } answer)
            return answer;
        if (!Entries.TryGetValue(entry.Code, out var known) || known.Version < entry.Version)
            Entries[entry.Code] = entry;
        kill.Moment("after register put");
        return new DeliveryOutcome.Done(entry.Code.Value);
    }

    public Task<Tried<RegisterPage>> ListAsync(string? after, CancellationToken cancellation) => Task.FromResult<Tried<RegisterPage>>(
        Answer() is DeliveryOutcome.Failed failed ? failed : new RegisterPage([.. Entries.Values.Select(entry => new RegisterLine(entry.Code.Value, entry.Version, entry.Stage))], NextPage(after)));
}
