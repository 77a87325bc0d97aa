using CitizenFeedback.Core.Reminders;
using CitizenFeedback.Infrastructure.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenFeedback.Infrastructure.Agencies;

/// <summary>Registers the client of agencies' own systems.</summary>
public static class AgencyServices
{
    private const long MostAnswerBytes = 64 * 1024;

    /// <exception cref="Settings.SettingsException">Section <c>Reminders</c> is incomplete.</exception>
    public static IServiceCollection AddAgencies(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = AgencyWebhookSettings.Read(configuration);
        services.AddSingleton(settings).AddSingleton(settings.Policy);
        var client = services.AddHttpClient<IAgencyWebhook, AgencyWebhook>().TryOnce(MostAnswerBytes); // the ladder repeats
        if (!settings.Policy.AllowInsecure)
            client.PublicOnly();
        return services;
    }
}
