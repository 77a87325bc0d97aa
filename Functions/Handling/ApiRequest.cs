using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Keys;
using CitizenFeedback.Functions.Intake;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CitizenFeedback.Functions.Handling;

/// <summary>What a writing request brings, read and checked: body, key of the request, version seen.</summary>
public sealed record ApiRequest<T>(T Body, RequestKey Key, int? SeenVersion)
{
    private const int MostBytes = 256 * 1024;

    /// <param name="needsVersion">It must name the version that was read.</param>
    /// <returns>The request, or what is wrong with it.</returns>
    public static async Task<(ApiRequest<T>? Request, BadRequest? Fault)> ReadAsync(HttpRequest request, Caller caller, bool needsVersion, CancellationToken cancellation)
    {
        if (request.Headers["Idempotency-Key"].ToString() is not { Length: >= 1 and <= 100 } key || !key.All(c => c is > ' ' and <= '~'))
            return (null, BadRequest.KeyMissing);
        var (version, wrongVersion) = VersionOf(request, needsVersion);
        if (wrongVersion is not null)
            return (null, wrongVersion);
        if (await BoundedBody.ReadAsync(request, MostBytes, cancellation) is not { } bytes)
            return (null, BadRequest.TooLarge);
        try
        {
            var body = JsonSerializer.Deserialize<T>(bytes.Length == 0 ? "{}"u8 : bytes.Span, ApiJson.Options);
            return body is null
                ? (null, BadRequest.Json("null"))
                : (new ApiRequest<T>(body, new RequestKey(caller.KeyId, key, FingerprintOf(request, bytes)), version), null);
        }
        catch (JsonException error)
        {
            return (null, WrongBody.Of<T>(error, bytes));
        }
    }

    private static (int? Version, BadRequest? Fault) VersionOf(HttpRequest request, bool isNeeded)
    {
        if (request.Headers.IfMatch.ToString() is not { Length: > 0 } text)
            return (null, isNeeded ? BadRequest.VersionMissing : null);
        return EntityTagHeaderValue.TryParse(text, out var tag) && int.TryParse(tag.Tag.AsSpan().Trim('"'), out var version)
            ? (version, null)
            : (null, BadRequest.VersionWrong);
    }

    private static string FingerprintOf(HttpRequest request, ReadOnlyMemory<byte> body) =>
        Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes($"{request.Method} {request.Path}\n"), .. body.Span]))[..32];
}
