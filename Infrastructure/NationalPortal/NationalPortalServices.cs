using CitizenFeedback.Core.Synchronization;
using CitizenFeedback.Infrastructure.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenFeedback.Infrastructure.NationalPortal;

/// <summary>Registers the client of the national portal, if it is switched on.</summary>
public static class NationalPortalServices
{
    /// <summary>A page of changes with their answers.</summary>
    private const long MostAnswerBytes = 4 * 1024 * 1024;

    public static IServiceCollection AddNationalPortal(this IServiceCollection services, NationalPortalSettings? settings)
    {
        if (settings is null)
            return services.AddSingleton<INationalPortal, SwitchedOffPortal>().AddSingleton(new PortalPace(1));
        // A creation that got no answer may have happened: it is never repeated here.
        services.AddHttpClient(PortalEnvelope.Client, client => client.BaseAddress = settings.BaseUrl).TryOnce(MostAnswerBytes);
        return services
            .AddSingleton(settings).AddSingleton(new PortalPace(settings.CallsPerSecond))
            .AddSingleton<PortalEnvelope>().AddSingleton<PortalSession>().AddSingleton<PortalGate>().AddSingleton<PortalApi>()
            .AddSingleton<INationalPortal, NationalPortal>();
    }
}
