using System.Net.Http.Headers;
using CitizenFeedback.Core.Synchronization;
using CitizenFeedback.Infrastructure.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

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
            })
            .TryTwice(MostAnswerBytes); // a PUT by code and version may be repeated
        return services;
    }
}
