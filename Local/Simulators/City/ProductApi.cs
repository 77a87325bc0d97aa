using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace CitizenFeedback.Local.Simulators.City;

/// <summary>The product's endpoints as the register uses them: with a key of role Register that an operator gave it.</summary>
internal sealed class ProductApi(Uri product, string operatorKey, string keyFile) : IDisposable
{
    private const string OwnAgency = "VPUBND";

    private readonly HttpClient _http = new() { BaseAddress = product, Timeout = TimeSpan.FromSeconds(20) };

    /// <returns>The act with what became of it; still waiting when the product could not be reached or is not ready.</returns>
    public async Task<RegisterAct> TellAsync(RegisterAct act, CancellationToken cancellation)
    {
        try
        {
            using var answer = await PostAsync(act, cancellation);
            if (answer.StatusCode is HttpStatusCode.Unauthorized)
                File.Delete(keyFile);
            return answer switch
            {
                { IsSuccessStatusCode: true } => act with { State = RegisterActState.Taken, Detail = null },
                { StatusCode: HttpStatusCode.NotFound or HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity or HttpStatusCode.BadRequest } =>
                    act with { State = RegisterActState.Refused, Detail = await DetailAsync(answer, cancellation) },
                _ => act with { Detail = $"HTTP {(int)answer.StatusCode}" },
            };
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return act with { Detail = "Hệ thống tiếp nhận không trả lời." };
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> PostAsync(RegisterAct act, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/feedback/{act.Code}/{act.Kind}")
        {
            Content = JsonContent.Create<object>(act.Text is null ? new { } : new { act.Text, documents = Array.Empty<object>() }),
        };
        request.Headers.Add("Idempotency-Key", act.Id);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await KeyAsync(cancellation));
        return await _http.SendAsync(request, cancellation);
    }

    private async Task<string> KeyAsync(CancellationToken cancellation)
    {
        if (File.Exists(keyFile))
            return await File.ReadAllTextAsync(keyFile, cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/keys")
        {
            Content = JsonContent.Create(new { agencyCode = OwnAgency, role = "Register", name = "Sổ của thành phố" }),
        };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", operatorKey);
        using var answer = await _http.SendAsync(request, cancellation);
        answer.EnsureSuccessStatusCode();
        var key = (await answer.Content.ReadFromJsonAsync<JsonElement>(cancellation)).GetProperty("key").GetString()!;
        await File.WriteAllTextAsync(keyFile, key, cancellation);
        return key;
    }

    private static async Task<string?> DetailAsync(HttpResponseMessage answer, CancellationToken cancellation) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>(cancellation)).TryGetProperty("detail", out var detail) ? detail.GetString() : null;
}
