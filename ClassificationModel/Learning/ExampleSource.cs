using System.Net;
using System.Net.Http.Headers;

namespace CitizenFeedback.ClassificationModel.Learning;

/// <summary>Where examples come from: a file, or the product, asked with the key in <see cref="KeyVariable"/>.</summary>
internal static class ExampleSource
{
    /// <summary>A key of an operator or coordinator; never an argument, as arguments are seen by others.</summary>
    public const string KeyVariable = "CITIZEN_FEEDBACK_KEY";

    private const string Route = "api/examples.tsv";

    /// <param name="folder">Where a file that is fetched goes; whoever made it removes it.</param>
    /// <returns>Path of the file.</returns>
    /// <exception cref="LearnException">There is no key, the connection would show it, or the product does not answer as it should.</exception>
    public static async Task<string> FetchAsync(string source, string folder)
    {
        if (!Uri.TryCreate(source, UriKind.Absolute, out var address) || address.IsFile)
            return source;
        if (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            throw new LearnException($"{source}: the key would be readable on its way. Use https.");
        if (Environment.GetEnvironmentVariable(KeyVariable) is not { Length: > 0 } key)
            throw new LearnException($"{KeyVariable} is not set. Put a key of an operator or coordinator into it.");
        var file = Path.Combine(folder, "examples.tsv");
        try
        {
            await DownloadAsync(new Uri($"{address.AbsoluteUri.TrimEnd('/')}/{Route}"), key, file);
        }
        catch (Exception error) when (error is HttpRequestException or HttpIOException or TaskCanceledException)
        {
            throw new LearnException($"{source} does not answer, or broke off: {error.Message}");
        }

        return file;
    }

    private static async Task DownloadAsync(Uri address, string key, string file)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(15) }) { Timeout = Timeout.InfiniteTimeSpan };
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", key) } };
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        if (answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
            throw new LearnException($"{address}: the key in {KeyVariable} may not read examples ({(int)answer.StatusCode}).");
        if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/tab-separated-values")
            throw new LearnException($"{address}: answered {(int)answer.StatusCode} {answer.Content.Headers.ContentType?.MediaType}. Is it the address of the product?");
        await using var to = File.Create(file);
        await answer.Content.CopyToAsync(to);
    }
}
