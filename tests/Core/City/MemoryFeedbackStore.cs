using System.Runtime.CompilerServices;
using System.Collections.Concurrent;
using System.Text.Json;
using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Tests.City;

internal sealed class MemoryFeedbackStore(KillSwitch kill) : IFeedbackStore
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ConcurrentDictionary<FeedbackId, Partition> _partitions = new();

    public IEnumerable<FeedbackId> Ids => _partitions.Where(pair => pair.Value.Events.Count > 0).Select(pair => pair.Key);

    public async Task<FeedbackRecord> LoadAsync(FeedbackId id, CancellationToken cancellation)
    {
        await Task.Yield();
        kill.Moment("load");
        Loads++;
        return Record(id);
    }

    /// <summary>How often anything was loaded.</summary>
    public int Loads { get; private set; }

    /// <summary>For the test itself: no moment of the process.</summary>
    public Task<Feedback> PeekAsync(FeedbackId id) => Task.FromResult(Record(id).Feedback!);

    private FeedbackRecord Record(FeedbackId id)
    {
        var partition = Of(id);
        lock (partition)
        {
            var events = partition.Events.Select(json => JsonSerializer.Deserialize<FeedbackEvent>(json, JsonSerializerOptions.Web)!).ToList();
            return new FeedbackRecord(
                id, Feedback.Fold(id, events), partition.Submission, partition.Person,
                new Dictionary<string, string>(partition.Texts), new HashSet<string>(partition.Causes), events,
                partition.Events.Count == 0 ? null : $"{partition.Version}");
        }
    }

    public async Task<bool> TryCommitAsync(FeedbackRecord loaded, FeedbackChange change, Feedback after, string? cause, CancellationToken cancellation)
    {
        await Task.Yield();
        kill.Moment("before commit");
        var partition = Of(loaded.Id);
        lock (partition)
        {
            if ((loaded.ETag ?? "0") != $"{partition.Version}" || (cause is not null && !partition.Causes.Add(cause)))
                return false;
            partition.Version++;
            partition.Events.AddRange(change.Events.Select(next => JsonSerializer.Serialize(next, JsonSerializerOptions.Web)));
            partition.Person = change.Person ?? partition.Person;
            foreach (var (key, text) in change.Texts)
                partition.Texts.Add(key, text);
            if (change.Events.OfType<Received>().Any())
                partition.Submission = null;
        }

        kill.Moment("after commit");
        return true;
    }

    public async Task<bool> TrySaveSubmissionAsync(FeedbackId id, Submission submission, CancellationToken cancellation)
    {
        await Task.Yield();
        kill.Moment("before submission");
        var partition = Of(id);
        lock (partition)
        {
            if ((partition.Owner ??= submission.SenderId) != submission.SenderId)
                return false;
            if (partition.Events.Count == 0)
                partition.Submission ??= submission;
        }

        kill.Moment("after submission");
        return true;
    }

    public async Task EraseAsync(FeedbackRecord erased, IReadOnlyDictionary<int, FeedbackEvent> redacted, CancellationToken cancellation)
    {
        await Task.Yield();
        kill.Moment("before erasing rows");
        var partition = Of(erased.Id);
        lock (partition)
        {
            partition.Person = null;
            partition.Texts.Clear();
        }

        kill.Moment("between erasing rows");
        lock (partition)
        {
            partition.Causes.Clear();
            partition.Owner = erased.Feedback!.SenderId;
            foreach (var (number, e) in redacted)
                partition.Events[number - 1] = JsonSerializer.Serialize(e, JsonSerializerOptions.Web);
        }

        kill.Moment("after erasing rows");
    }

    /// <summary>Everything that is stored of it, as text.</summary>
    public string Dump(FeedbackId id) => JsonSerializer.Serialize(Of(id), Readable);

    public IAsyncEnumerable<FeedbackId> ListOpenAsync(CancellationToken cancellation) => Ids.ToList().ToAsyncEnumerable();

    public IAsyncEnumerable<FeedbackId> ListAllAsync(CancellationToken cancellation) => Ids.ToList().ToAsyncEnumerable();

    public IAsyncEnumerable<FeedbackStanding> ListStandingsAsync(CancellationToken cancellation) =>
        Ids.OrderBy(id => id.Value, StringComparer.Ordinal).Select(id => FeedbackStanding.Of(Record(id).Feedback!)).ToList().ToAsyncEnumerable();

    public async IAsyncEnumerable<FeedbackId> ListParkedAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var id in Ids.ToList())
            if ((await LoadAsync(id, cancellation)).Feedback is { } feedback && feedback.ParkedWork.Any())
                yield return id;
    }

    public Task<int> PurgeCausesAsync(DateTimeOffset before, CancellationToken cancellation) => Task.FromResult(0);

    private Partition Of(FeedbackId id) => _partitions.GetOrAdd(id, _ => new Partition());

    private sealed class Partition
    {
        public int Version { get; set; }

        public List<string> Events { get; } = [];

        public HashSet<string> Causes { get; } = [];

        public Dictionary<string, string> Texts { get; } = [];

        public string? Owner { get; set; }

        public Person? Person { get; set; }

        public Submission? Submission { get; set; }
    }
}
