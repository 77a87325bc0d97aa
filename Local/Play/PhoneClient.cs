using System.Net.Http.Json;

namespace CitizenFeedback.Local.Play;

/// <summary>One phone of the Zalo simulator, used from outside as a person uses it.</summary>
public sealed class PhoneClient(HttpClient zalo, string userId)
{
    public string UserId => userId;

    /// <summary>A user id nobody has had: digits, as Zalo's are.</summary>
    public static string NewUserId() => $"{Random.Shared.NextInt64(1_000_000_000_000_000_000, long.MaxValue)}";

    public Task IntroduceAsync(PlayProfile profile, CancellationToken ct) =>
        PostAsync("", new { name = profile.Name, phone = profile.Phone, address = profile.Address }, ct);

    public Task SendTextAsync(string text, CancellationToken ct) => PostAsync("/send", new { text }, ct);

    public Task SendContactAsync(PlayProfile profile, CancellationToken ct) =>
        PostAsync("/send", new { contact = new { name = profile.Name, phone = profile.Phone, address = profile.Address } }, ct);

    public async Task SendAsync(PlayMessage message, CancellationToken ct) => await PostAsync("/send", message switch
    {
        PlayMessage.Text text => new { text = text.Words },
        PlayMessage.Image image => new { image = await File.ReadAllBytesAsync(image.File, ct), name = Path.GetFileName(image.File) },
        PlayMessage.Location location => new { location = new[] { location.Latitude, location.Longitude } },
        _ => throw new ArgumentOutOfRangeException(nameof(message)),
    }, ct);

    /// <summary>Everything the phone shows after a number, in order.</summary>
    public async Task<IReadOnlyList<PhoneMessage>> ReadAsync(int after, CancellationToken ct) =>
        await zalo.GetFromJsonAsync<List<PhoneMessage>>($"phone/{userId}/messages?after={after}", ct) ?? [];

    private async Task PostAsync(string path, object body, CancellationToken ct)
    {
        using var answer = await zalo.PostAsJsonAsync($"phone/{userId}{path}", body, ct);
        answer.EnsureSuccessStatusCode();
    }
}
