using System.Net.Http.Headers;
using CitizenFeedback.Core.Synchronization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace CitizenFeedback.Infrastructure.CitySystem;

/// <summary>Registers the client of the city's register, if it is switched on.</summary>
public static class CitySystemServices
{
    private const long MostAnswerBytes = 64 * 1024;

    /// <exception cref="Settings.SettingsException">Section <c>CitySystem</c> is incomplete.</exception>
    public static IServiceCollection AddCitySystem(this IServiceCollection services, IConfiguration configuration)
    {
        if (!CitySystemSettings.IsOn(configuration))
            return services.AddSingleton<ICityRegister, SwitchedOffRegister>();

        var settings = CitySystemSettings.Read(configuration);
        services.AddHttpClient<ICityRegister, CityRegister>(client =>
            {
                client.BaseAddress = settings.BaseUrl;
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", settings.ApiKey);
                client.MaxResponseContentBufferSize = MostAnswerBytes;
                client.Timeout = Timeout.InfiniteTimeSpan; // the handler below limits each try
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false })
            .AddResilienceHandler("city-register", TryTwice);
        return services;
    }

    /// <summary>A PUT by code and version may be repeated, so one quick retry; every longer wait is the planner's.</summary>
    private static void TryTwice(ResiliencePipelineBuilder<HttpResponseMessage> pipeline) => pipeline
        .AddRetry(new HttpRetryStrategyOptions { MaxRetryAttempts = 1, Delay = TimeSpan.FromMilliseconds(200), ShouldRetryAfterHeader = false })
        .AddTimeout(TimeSpan.FromSeconds(5));
}
