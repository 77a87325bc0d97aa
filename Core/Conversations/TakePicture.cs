using System.Security.Cryptography;
using System.Text;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Conversations;

/// <summary>Fetches a picture at once (Zalo's links do not last), checks it by its content, strips its metadata and keeps it.</summary>
public sealed class TakePicture(IPictureSource source, IAttachmentStore store)
{
    private const int MostBytes = 10 * 1024 * 1024;

    /// <param name="eventKey">The same event again stores the same picture under the same name.</param>
    /// <returns>The stored picture, or the sentence for what is wrong with it.</returns>
    public async Task<Result<Attachment>> RunAsync(string eventKey, Uri address, CancellationToken cancellation)
    {
        var download = await source.DownloadAsync(address, MostBytes, cancellation);
        if (download is PictureDownload.TooLarge)
            return new Refusal("problem.picture-too-large");
        if (download is not PictureDownload.Arrived arrived)
            return new Refusal("problem.picture-unavailable");
        if (PictureFormat.Of(arrived.Content) is not { } format || PictureMetadata.Strip(arrived.Content, format) is not { } stripped)
            return new Refusal("problem.picture-not-a-picture");

        var name = $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(eventKey)))[..32]}.{format.Extension}";
        await store.SaveAsync(name, stripped, format.ContentType, cancellation);
        return new Attachment(name, format.ContentType);
    }
}
