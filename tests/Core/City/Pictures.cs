using CitizenFeedback.Core.Conversations;

namespace CitizenFeedback.Core.Tests.City;

internal sealed class Pictures : IPictureSource, IPictureStore
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
}
