using System.Net.Http.Headers;
using CitizenFeedback.Core.Synchronization;
using CitizenFeedback.Infrastructure.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenFeedback.Infrastructure.CitySystem;

/// <summary>Registers the client of the city's register, if it is switched on.</summary>
public static class CitySystemServices
{
    private const long MostAnswerBytes = 64 * 1024;

    public static IServiceCollection AddCitySystem(this IServiceCollection services, CitySystemSettings? settings)
    {
        if (settings is null)
            return services.AddSingleton<ICityRegister, SwitchedOffRegister>();
        services.AddHttpClient<ICityRegister, CityRegister>(client =>
            {
                client.BaseAddress = settings.BaseUrl;
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", settings.ApiKey);
            })
            .TryTwice(MostAnswerBytes); // a PUT by code and version may be repeated
        return services;
    }
}
