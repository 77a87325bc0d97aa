using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Synchronization;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Tests.City;

/// <summary>The national portal: creating the same twice makes two records, and more calls than it bears are refused.</summary>
internal sealed class Portal(KillSwitch kill, TimeProvider time) : INationalPortal
{
    private readonly Dictionary<long, int> _callsOfSecond = [];

    public double CallsPerSecond => 10;

    /// <summary>By national code.</summary>
    public Dictionary<string, PortalForm> Records { get; } = [];

    public List<PortalChange> Changes { get; } = [];

    /// <summary>What is refused; null: it works.</summary>
    public Func<DeliveryOutcome.Failed?> Answer { get; set; } = () => null;

    /// <summary>It is done, and the answer is lost.</summary>
    public Func<bool> LosesAnswer { get; set; } = () => false;

    /// <summary>The name of the page of changes behind that one; null: there is one page only.</summary>
    public Func<string?, string?> NextPage { get; set; } = _ => null;

    /// <summary>Lines that are no change as the contract has it.</summary>
    public List<string> Unreadable { get; } = [];

    /// <summary>The most calls it took in one second.</summary>
    public int Peak => _callsOfSecond.Values.DefaultIfEmpty().Max();

    public int Refused { get; private set; }

    /// <summary>The one record of a feedback.</summary>
    public PortalForm this[FeedbackId code] => Records.Values.Single(form => form.Code == code);

    public async Task<DeliveryOutcome> PutAsync(PortalForm form, CancellationToken cancellation)
    {
        await Task.Yield();
        kill.Moment("before portal put");
        if ((Answer() ?? Count()) is { } answer)
            return answer;
        var known = form.NationalCode?.Value ?? Records.FirstOrDefault(record => record.Value.Code == form.Code).Key;
        var code = known ?? $"PAKN.{time.GetUtcNow():yyyyMMdd}.{Records.Count + 1:0000}";
        if (!Records.TryGetValue(code, out var held) || held.Version < form.Version)
            Records[code] = form;
        kill.Moment("after portal put");
        return LosesAnswer() ? new DeliveryOutcome.Failed(FailureKind.Transient, "timeout", "lost", MayHaveHappened: true) : new DeliveryOutcome.Done(code);
    }

    public Task<Tried<PortalChanges>> ChangesAsync(DateTimeOffset since, string? after, CancellationToken cancellation) => Task.FromResult<Tried<PortalChanges>>(
        Answer() is { } failed ? failed : new PortalChanges([.. Changes.Where(change => change.At >= since)], [.. Unreadable], NextPage(after)));

    public Task<Tried<RegisterPage>> ListAsync(string? after, CancellationToken cancellation) => Task.FromResult<Tried<RegisterPage>>(
        new RegisterPage([.. Records.Values.Select(form => new RegisterLine(form.Code.Value, form.Version, form.Status.ToString()))], Next: null));

    /// <summary>The portal's own people change a record.</summary>
    public void Change(FeedbackId code, int version, PortalStatus status, string? answer = null)
    {
        var national = NationalCode.Parse(Records.Single(record => record.Value.Code == code).Key)!;
        Changes.Add(new PortalChange($"{Changes.Count + 1}", time.GetUtcNow(), code, version, national, status, answer));
    }

    private DeliveryOutcome.Failed? Count()
    {
        var second = time.GetUtcNow().ToUnixTimeSeconds();
        if (_callsOfSecond.GetValueOrDefault(second) >= CallsPerSecond)
        {
            Refused++;
            return new DeliveryOutcome.Failed(FailureKind.Transient, "429", "too many calls");
        }

        _callsOfSecond[second] = _callsOfSecond.GetValueOrDefault(second) + 1;
        return null;
    }
}
