using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Tests.City;

internal sealed class Pictures(KillSwitch kill) : IPictureSource, IAttachmentStore
{
    public static readonly byte[] SmallPng = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public PictureDownload Download { get; set; } = new PictureDownload.Arrived(SmallPng);

    public Dictionary<string, byte[]> Saved { get; } = [];

    /// <summary>What happens elsewhere while a file is stored.</summary>
    public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

    public Task<PictureDownload> DownloadAsync(Uri address, int maximum, CancellationToken cancellation) => Task.FromResult(Download);

    public async Task SaveAsync(string name, byte[] content, string contentType, CancellationToken cancellation)
    {
        await Meanwhile();
        Saved[name] = content;
    }

    public Task DeleteAsync(string name, CancellationToken cancellation)
    {
        kill.Moment("before deleting a file");
        Saved.Remove(name);
        kill.Moment("after deleting a file");
        return Task.CompletedTask;
    }

    public Task DeleteAllAsync(string prefix, CancellationToken cancellation)
    {
        foreach (var name in Saved.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).ToList())
            Saved.Remove(name);
        return Task.CompletedTask;
    }

    public Task<StoredAttachment?> LoadAsync(string name, CancellationToken cancellation) =>
        Task.FromResult(Saved.TryGetValue(name, out var content) ? new StoredAttachment(content, "x") : null);
}
