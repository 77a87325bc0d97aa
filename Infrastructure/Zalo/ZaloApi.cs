using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CitizenFeedback.Core.Work;
using CitizenFeedback.Infrastructure.Http;
using Polly.Timeout;

namespace CitizenFeedback.Infrastructure.Zalo;

/// <summary>Calls Zalo's API. Success is an HTTP 200 whose JSON says <c>error</c> 0; a refused token is refreshed once.</summary>
internal sealed class ZaloApi(IHttpClientFactory clients, ZaloTokens tokens, TimeProvider time)
{
    public const string SendClient = "zalo-send";
    public const string ReadClient = "zalo-read";

    public Task<ZaloAnswer> PostAsync(string path, JsonObject body, CancellationToken cancellation) =>
        CallAsync(SendClient, () => new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) }, cancellation);

    public Task<ZaloAnswer> GetAsync(string path, JsonObject data, CancellationToken cancellation) =>
        CallAsync(ReadClient, () => new HttpRequestMessage(HttpMethod.Get, $"{path}?data={Uri.EscapeDataString(data.ToJsonString())}"), cancellation);

    private async Task<ZaloAnswer> CallAsync(string client, Func<HttpRequestMessage> request, CancellationToken cancellation)
    {
        if (await tokens.CurrentAsync(cancellation) is not { } token)
            return ZaloAnswer.Failure(FailureKind.Transient, "no-token", "No access token can be had; see the token's alarm.");
        var answer = await TryAsync(client, request(), token, cancellation);
        if (answer.Error is not { } error || !ZaloErrors.IsToken(error))
            return answer;
        return await tokens.RefreshAsync(token, cancellation) is { } fresh ? await TryAsync(client, request(), fresh, cancellation) : answer;
    }

    private async Task<ZaloAnswer> TryAsync(string client, HttpRequestMessage request, string token, CancellationToken cancellation)
    {
        using (request)
            try
            {
                request.Headers.Add("access_token", token);
                using var answer = await clients.CreateClient(client).SendAsync(request, cancellation);
                return await ReadAsync(answer, cancellation);
            }
            catch (HttpRequestException error) when (error.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError)
            {
                return ZaloAnswer.Failure(FailureKind.Transient, $"{error.HttpRequestError}", "Zalo could not be reached."); // nothing left us
            }
            catch (HttpRequestException error)
            {
                return ZaloAnswer.Lost($"The connection to Zalo broke: {error.HttpRequestError}.");
            }
            catch (Exception error) when (error is TimeoutRejectedException or OperationCanceledException && !cancellation.IsCancellationRequested)
            {
                return ZaloAnswer.Lost("Zalo did not answer within 5 s.");
            }
    }

    private async Task<ZaloAnswer> ReadAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            var status = (int)answer.StatusCode;
            return ZaloAnswer.Failure(
                status is 408 or 429 or >= 500 ? FailureKind.Transient : FailureKind.NeedsPerson,
                $"http-{status}", $"Zalo answered HTTP {status}.", RetryAfter.Of(answer, time.GetUtcNow()), mayHaveHappened: status is 408 or >= 500);
        }

        return await AnswerJson.ReadAsync(answer.Content, cancellation) is { } json && new ZaloJson(json) is var read
            && int.TryParse(read.Text("error"), out var error)
            ? new ZaloAnswer(read, error)
            : ZaloAnswer.Failure(FailureKind.Transient, "bad-answer", "Zalo answered something that is no JSON with an error code.", mayHaveHappened: true);
    }
}
