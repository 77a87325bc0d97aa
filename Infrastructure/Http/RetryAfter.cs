namespace CitizenFeedback.Infrastructure.Http;

/// <summary>The header <c>Retry-After</c> (RFC 9110 §10.2.3): seconds or a date.</summary>
internal static class RetryAfter
{
    /// <returns>Null if there is none, or it is over.</returns>
    public static TimeSpan? Of(HttpResponseMessage answer, DateTimeOffset now)
    {
        var header = answer.Headers.RetryAfter;
        var wait = header?.Delta ?? header?.Date - now;
        return wait > TimeSpan.Zero ? wait : null;
    }
}
