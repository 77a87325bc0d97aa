using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Health;
using CitizenFeedback.Core.Intake;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace CitizenFeedback.Infrastructure.Zalo;

/// <summary>Registers what talks with Zalo.</summary>
public static class ZaloServices
{
    private const long MostAnswerBytes = 256 * 1024;
    private static readonly TimeSpan Try = TimeSpan.FromSeconds(5);

    /// <exception cref="Settings.SettingsException">Section <c>Zalo</c> is incomplete.</exception>
    public static IServiceCollection AddZalo(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = ZaloSettings.Read(configuration);
        // A send or a refresh that got no answer may have happened: it is never repeated here.
        AddClient(services, ZaloApi.SendClient, settings.ApiBase, Once);
        AddClient(services, ZaloApi.ReadClient, settings.ApiBase, Twice);
        AddClient(services, ZaloOauth.Client, settings.OauthBase, Once);
        AddClient(services, ZaloPictureSource.Client, null, Twice);
        return services
            .AddSingleton(settings)
            .AddSingleton<ZaloSignature>().AddSingleton<IWebhookReader, ZaloWebhookReader>()
            .AddSingleton<TokenCipher>().AddSingleton<TokenTable>().AddSingleton<ZaloOauth>().AddSingleton<ZaloTokens>()
            .AddSingleton<ZaloApi>().AddSingleton<IChatMessages, ZaloMessages>().AddSingleton<IPictureSource, ZaloPictureSource>()
            .AddSingleton<IReadinessProbe, TokenProbe>();
    }

    private static void AddClient(IServiceCollection services, string name, Uri? address, Action<ResiliencePipelineBuilder<HttpResponseMessage>> tries) =>
        services.AddHttpClient(name, client =>
            {
                client.BaseAddress = address;
                client.MaxResponseContentBufferSize = MostAnswerBytes;
                client.Timeout = Timeout.InfiniteTimeSpan; // the handler below limits each try
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false })
            .AddResilienceHandler(name, tries);

    private static void Once(ResiliencePipelineBuilder<HttpResponseMessage> pipeline) => pipeline.AddTimeout(Try);

    private static void Twice(ResiliencePipelineBuilder<HttpResponseMessage> pipeline) => pipeline
        .AddRetry(new HttpRetryStrategyOptions { MaxRetryAttempts = 1, Delay = TimeSpan.FromMilliseconds(200), ShouldRetryAfterHeader = false })
        .AddTimeout(Try);
}
