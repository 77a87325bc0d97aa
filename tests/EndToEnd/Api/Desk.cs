using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace CitizenFeedback.EndToEnd.Tests.Api;

/// <summary>Somebody at an agency who works over HTTP with a key.</summary>
public sealed class Desk(HttpClient product, string? key)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Issues a key with the operator's.</summary>
    public static async Task<Desk> OpenAsync(HttpClient product, string operatorKey, string agency, string role)
    {
        using var answer = await new Desk(product, operatorKey).SendAsync(HttpMethod.Post, "api/keys", new { agencyCode = agency, role, name = $"Bàn {agency}" });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new Desk(product, (await answer.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("key").GetString());
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null, string? version = null, string? idempotencyKey = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        if (version is not null)
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        if (method == HttpMethod.Post)
            request.Headers.Add("Idempotency-Key", idempotencyKey ?? Guid.NewGuid().ToString());
        return await SendAsync(request);
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        if (key is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return product.SendAsync(request, Stop);
    }

    public async Task<JsonElement> ReadAsync(string code)
    {
        using var answer = await SendAsync(HttpMethod.Get, $"api/feedback/{code}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
    }

    /// <summary>Reads, then does it on what was read.</summary>
    public async Task DoAsync(string code, string what, object? body = null)
    {
        var version = (await ReadAsync(code)).GetProperty("version").GetInt32();
        using var answer = await SendAsync(HttpMethod.Post, $"api/feedback/{code}/{what}", body, $"{version}");
        Assert.True(answer.IsSuccessStatusCode, $"{what}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync(Stop)}");
    }
}
