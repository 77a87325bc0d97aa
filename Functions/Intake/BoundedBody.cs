using Microsoft.AspNetCore.Http;

namespace CitizenFeedback.Functions.Intake;

/// <summary>Reads a request body up to a limit, whatever the length header says.</summary>
public static class BoundedBody
{
    /// <returns>Null if there is more than <paramref name="limit"/> bytes; the rest is never read.</returns>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int limit, CancellationToken cancellation)
    {
        if (request.ContentLength > limit)
            return null;
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer, cancellation)) > 0;)
        {
            if (body.Length + read > limit)
                return null;
            body.Write(buffer, 0, read);
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }
}
