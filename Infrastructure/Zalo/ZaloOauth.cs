using System.Net;
using CitizenFeedback.Infrastructure.Http;
using Polly.Timeout;

namespace CitizenFeedback.Infrastructure.Zalo;

/// <summary>Spends a refresh token (Zalo, OAuth v4). Errors come with HTTP 200 too, so only an answer with both tokens counts.</summary>
internal sealed class ZaloOauth(IHttpClientFactory clients, ZaloSettings settings, TimeProvider time)
{
    public const string Client = "zalo-oauth";

    /// <summary>Goes on to the end, 5 s at most, whoever loses patience: an answer nobody waits for is a spent token.</summary>
    public async Task<RefreshAnswer> RefreshAsync(string refreshToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "v4/oa/access_token")
        {
            Content = new FormUrlEncodedContent(
            [
                new("refresh_token", refreshToken), new("app_id", settings.AppId), new("grant_type", "refresh_token"),
            ]),
        };
        request.Headers.Add("secret_key", settings.AppSecret);
        try
        {
            using var answer = await clients.CreateClient(Client).SendAsync(request);
            return await ReadAsync(answer);
        }
        catch (HttpRequestException error) when (error.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError)
        {
            return RefreshAnswer.Refused;
        }
        catch (Exception error) when (error is HttpRequestException or TimeoutRejectedException or OperationCanceledException)
        {
            return RefreshAnswer.Lost;
        }
    }

    private async Task<RefreshAnswer> ReadAsync(HttpResponseMessage answer)
    {
        if (answer.StatusCode is >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout)
            return RefreshAnswer.Lost; // a gateway may speak after the token was spent behind it
        if (answer.StatusCode != HttpStatusCode.OK)
            return RefreshAnswer.Refused;
        if (await AnswerJson.ReadAsync(answer.Content, CancellationToken.None) is not { } json)
            return RefreshAnswer.Lost;
        var read = new ZaloJson(json);
        return read.Text("access_token") is { } access && read.Text("refresh_token") is { } refresh
            ? new RefreshAnswer { Fresh = new TokenPair(access, refresh, time.GetUtcNow()) }
            : RefreshAnswer.Refused;
    }
}
