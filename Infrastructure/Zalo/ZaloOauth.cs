using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Polly.Timeout;

namespace CitizenFeedback.Infrastructure.Zalo;

/// <summary>Spends a refresh token (Zalo, OAuth v4). Errors come with HTTP 200 too, so only an answer with both tokens counts.</summary>
internal sealed class ZaloOauth(IHttpClientFactory clients, ZaloSettings settings, TimeProvider time)
{
    public const string Client = "zalo-oauth";

    /// <returns>Null if Zalo refused, or no answer came: then nobody knows whether the token is spent.</returns>
    public async Task<TokenPair?> RefreshAsync(string refreshToken, CancellationToken cancellation)
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
            using var answer = await clients.CreateClient(Client).SendAsync(request, cancellation);
            var json = new ZaloJson(await answer.Content.ReadFromJsonAsync<JsonObject>(cancellation) ?? []);
            return json.Text("access_token") is { } access && json.Text("refresh_token") is { } refresh
                ? new TokenPair(access, refresh, time.GetUtcNow())
                : null;
        }
        catch (Exception error) when (error is HttpRequestException or TimeoutRejectedException or JsonException or NotSupportedException)
        {
            return null;
        }
    }
}
