using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Health;
using CitizenFeedback.Core.Intake;
using CitizenFeedback.Infrastructure.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenFeedback.Infrastructure.Zalo;

/// <summary>Registers what talks with Zalo.</summary>
public static class ZaloServices
{
    private const long MostAnswerBytes = 256 * 1024;

    public static IServiceCollection AddZalo(this IServiceCollection services, ZaloSettings settings)
    {
        // A send or a refresh that got no answer may have happened: it is never repeated here.
        services.AddHttpClient(ZaloApi.SendClient, client => client.BaseAddress = settings.ApiBase).TryOnce(MostAnswerBytes);
        services.AddHttpClient(ZaloApi.ReadClient, client => client.BaseAddress = settings.ApiBase).TryTwice(MostAnswerBytes);
        services.AddHttpClient(ZaloOauth.Client, client => client.BaseAddress = settings.OauthBase).TryOnce(MostAnswerBytes);
        services.AddHttpClient(ZaloPictureSource.Client).TryTwice(MostAnswerBytes);
        return services
            .AddSingleton(settings)
            .AddSingleton<ZaloSignature>().AddSingleton<IWebhookReader, ZaloWebhookReader>()
            .AddSingleton<TokenCipher>().AddSingleton<TokenTable>().AddSingleton<TokenLease>().AddSingleton<ZaloOauth>().AddSingleton<ZaloTokens>()
            .AddSingleton<ZaloApi>().AddSingleton<IChatMessages, ZaloMessages>().AddSingleton<IPictureSource, ZaloPictureSource>()
            .AddSingleton<IReadinessProbe, TokenProbe>();
    }
}
