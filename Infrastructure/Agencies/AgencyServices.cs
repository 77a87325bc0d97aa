using CitizenFeedback.Core.Reminders;
using CitizenFeedback.Infrastructure.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenFeedback.Infrastructure.Agencies;

/// <summary>Registers the client of agencies' own systems.</summary>
public static class AgencyServices
{
    private const long MostAnswerBytes = 64 * 1024;

    public static IServiceCollection AddAgencies(this IServiceCollection services, AgencyWebhookSettings settings)
    {
        services.AddSingleton(settings).AddSingleton(settings.Policy);
        var client = services.AddHttpClient<IAgencyWebhook, AgencyWebhook>().TryOnce(MostAnswerBytes); // the ladder repeats
        if (!settings.Policy.AllowInsecure)
            client.PublicOnly();
        return services;
    }
}
