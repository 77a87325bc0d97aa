namespace CitizenFeedback.Core.Conversations;

/// <summary>Fetches what a sender's phone uploaded to Zalo.</summary>
public interface IPictureSource
{
    /// <param name="maximum">Bytes; more is <see cref="PictureDownload.TooLarge"/>, and is not read to its end.</param>
    Task<PictureDownload> DownloadAsync(Uri address, int maximum, CancellationToken cancellation);
}

/// <summary>What a download came to.</summary>
public abstract record PictureDownload
{
    private PictureDownload()
    {
    }

    public sealed record Arrived(byte[] Content) : PictureDownload;

    public sealed record TooLarge : PictureDownload;

    /// <summary>Not reachable, not from Zalo's hosts, or empty.</summary>
    public sealed record Unavailable(string Reason) : PictureDownload;
}
