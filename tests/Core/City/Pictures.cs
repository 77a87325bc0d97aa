using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Tests.City;

internal sealed class Pictures(KillSwitch kill) : IPictureSource, IAttachmentStore
{
    public static readonly byte[] SmallPng = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public PictureDownload Download { get; set; } = new PictureDownload.Arrived(SmallPng);

    public Dictionary<string, byte[]> Saved { get; } = [];

    public Task<PictureDownload> DownloadAsync(Uri address, int maximum, CancellationToken cancellation) => Task.FromResult(Download);

    public Task SaveAsync(string name, byte[] content, string contentType, CancellationToken cancellation)
    {
        Saved[name] = content;
        return Task.CompletedTask;
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
