using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace CitizenFeedback.EndToEnd.Tests.City;

/// <summary>The answer while storage or queues are down.</summary>
internal static class Unavailable
{
    public static async Task AssertAsync(HttpResponseMessage answer, CancellationToken ct)
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(ct);
        Assert.Equal("urn:citizen-feedback:unavailable", problem.GetProperty("type").GetString());
        Assert.Contains("gửi lại", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }
}
