using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace CitizenFeedback.Infrastructure.Http;

/// <summary>The bounds of every client to somebody else's system: time, size, no redirects, and no log that could hold personal data.</summary>
internal static class OutsideClient
{
    private static readonly TimeSpan Try = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>For calls whose repetition would be a second effect: one try.</summary>
    /// <param name="limit">Null: as long as every other system gets.</param>
    public static IHttpClientBuilder TryOnce(this IHttpClientBuilder client, long mostAnswerBytes, TimeSpan? limit = null)
    {
        client.Bound(mostAnswerBytes, limit ?? Try).AddResilienceHandler("once", pipeline => pipeline.AddTimeout(limit ?? Try));
        return client.AddHttpMessageHandler(() => new TracedCall());
    }

    /// <summary>For calls that may be repeated: one quick retry; every longer wait is the planner's.</summary>
    public static void TryTwice(this IHttpClientBuilder client, long mostAnswerBytes)
    {
        client.Bound(mostAnswerBytes, (2 * Try) + Pause).AddResilienceHandler("twice", pipeline => pipeline
            .AddRetry(new HttpRetryStrategyOptions { MaxRetryAttempts = 1, Delay = Pause, ShouldRetryAfterHeader = false })
            .AddTimeout(Try));
        client.AddHttpMessageHandler(() => new TracedCall());
    }

    /// <summary>For addresses that others chose: public ones only, and through no proxy, which would connect in our place.</summary>
    public static IHttpClientBuilder PublicOnly(this IHttpClientBuilder client) => client.ConfigurePrimaryHttpMessageHandler((handler, _) =>
    {
        var sockets = (SocketsHttpHandler)handler;
        sockets.UseProxy = false;
        sockets.ConnectCallback = PublicAddress.ConnectAsync;
    });

    private static IHttpClientBuilder Bound(this IHttpClientBuilder builder, long mostAnswerBytes, TimeSpan total) => builder
        .RemoveAllLoggers()
        .ConfigureHttpClient(client =>
        {
            client.MaxResponseContentBufferSize = mostAnswerBytes;
            client.Timeout = total; // the handlers' limit ends with the headers, this one with the body
        })
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2), // a changed DNS entry is noticed
        });
}
