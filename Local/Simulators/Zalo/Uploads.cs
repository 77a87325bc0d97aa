using System.Collections.Concurrent;
using CitizenFeedback.Local.Simulators.Journals;

namespace CitizenFeedback.Local.Simulators.Zalo;

/// <summary>One picture or file the OA uploaded, to send it later.</summary>
/// <param name="Id"><c>attachment_id</c> of a picture, <c>token</c> of a file.</param>
internal sealed record Upload(string Id, bool IsImage, string Name, string Path, DateTimeOffset At);

/// <summary>What the OA uploaded; Zalo keeps it for seven days.</summary>
internal sealed class Uploads : IDisposable
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(7);
    private readonly TimeProvider _clock;
    private readonly Journal<Upload> _journal;
    private readonly ConcurrentDictionary<string, Upload> _uploads;

    public Uploads(string path, TimeProvider clock)
    {
        _clock = clock;
        _journal = new Journal<Upload>(path);
        _uploads = new ConcurrentDictionary<string, Upload>(_journal.Loaded.Select(upload => KeyValuePair.Create(upload.Id, upload)));
    }

    public Upload Add(bool isImage, string name, string mediaPath)
    {
        var upload = new Upload(ZaloIds.NewMessageId(), isImage, name, mediaPath, _clock.GetUtcNow());
        _journal.Append(upload);
        return _uploads[upload.Id] = upload;
    }

    public Upload? Find(string id, bool isImage) => _uploads.GetValueOrDefault(id) is { } upload && upload.IsImage == isImage ? upload : null;

    public bool IsExpired(Upload upload) => _clock.GetUtcNow() - upload.At > Life;

    public void Dispose() => _journal.Dispose();
}
