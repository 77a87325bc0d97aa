using System.Net;
using CitizenFeedback.Core.Conversations;
using Polly.Timeout;

namespace CitizenFeedback.Infrastructure.Zalo;

/// <summary>Fetches pictures from Zalo's hosts only, without following redirects: the address came from outside.</summary>
internal sealed class ZaloPictureSource(IHttpClientFactory clients, ZaloSettings settings) : IPictureSource
{
    public const string Client = "zalo-media";

    public async Task<PictureDownload> DownloadAsync(Uri address, int maximum, CancellationToken cancellation)
    {
        if (!IsAllowed(address))
            return new PictureDownload.Unavailable("The address is not one of Zalo's.");
        try
        {
            using var answer = await clients.CreateClient(Client).GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (answer.StatusCode != HttpStatusCode.OK)
                return new PictureDownload.Unavailable($"HTTP {(int)answer.StatusCode}");
            if (answer.Content.Headers.ContentLength > maximum)
                return new PictureDownload.TooLarge();
            return await ReadAsync(answer, maximum, cancellation);
        }
        catch (Exception error) when (error is HttpRequestException or TimeoutRejectedException or IOException)
        {
            return new PictureDownload.Unavailable(error.GetType().Name);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new PictureDownload.Unavailable("too slow");
        }
    }

    private static async Task<PictureDownload> ReadAsync(HttpResponseMessage answer, int maximum, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(TimeSpan.FromSeconds(5)); // the handler's limit ends with the headers
        await using var stream = await answer.Content.ReadAsStreamAsync(patience.Token);
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, patience.Token)) > 0;)
        {
            if (content.Length + read > maximum)
                return new PictureDownload.TooLarge();
            content.Write(buffer, 0, read);
        }

        return content.Length == 0 ? new PictureDownload.Unavailable("empty") : new PictureDownload.Arrived(content.ToArray());
    }

    /// <summary>HTTPS from an allowed name; plain HTTP only from this machine, where the simulator is.</summary>
    private bool IsAllowed(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && settings.MediaHosts.Any(host => address.Host == host || address.Host.EndsWith($".{host}", StringComparison.OrdinalIgnoreCase));
}
