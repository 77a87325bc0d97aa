using System.Text.Json;
using System.Text.Json.Nodes;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Infrastructure.NationalPortal;

/// <summary>The session token of the adapter: one log-in for all who wait for it, kept until the portal says that it ended.</summary>
internal sealed class PortalSession(PortalEnvelope envelope, NationalPortalSettings settings) : IDisposable
{
    private readonly SemaphoreSlim _oneLogIn = new(1, 1);
    private volatile string? _token;

    /// <param name="ended">The token the portal did not take; null when none was tried.</param>
    public async Task<Tried<string>> TokenAsync(string? ended, CancellationToken cancellation)
    {
        if (_token is { } known && known != ended)
            return known;
        await _oneLogIn.WaitAsync(cancellation);
        try
        {
            if (_token is { } fresh && fresh != ended)
                return fresh;
            var token = await LogInAsync(cancellation);
            _token = token.Failure is null ? token.Value : null;
            return token;
        }
        finally
        {
            _oneLogIn.Release();
        }
    }

    public void Dispose() => _oneLogIn.Dispose();

    /// <remarks>A log-in is no effect: whatever became of it, nothing was written.</remarks>
    private async Task<Tried<string>> LogInAsync(CancellationToken cancellation)
    {
        var body = new JsonObject { ["username"] = settings.UserName, ["password"] = settings.Password };
        var answer = await envelope.PostAsync(settings.LogInPath, body, cancellation);
        if (answer.Failure is { } failed)
            return failed with { Code = $"log-in-{failed.Code}", Kind = FailureKind.Transient, MayHaveHappened = false };
        return answer.Value["session"] is JsonValue session && session.GetValueKind() == JsonValueKind.String && session.GetValue<string>() is { Length: > 0 } token
            ? token
            : envelope.Nonsense("a log-in without a session") with { Code = "log-in-bad-answer", MayHaveHappened = false };
    }
}
