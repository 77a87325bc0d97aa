using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.Core;
using Azure.Identity;
using CitizenFeedback.Core.SecondOpinions;
using CitizenFeedback.Infrastructure.Http;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using OpenAI;
using OpenAI.Chat;

namespace CitizenFeedback.Infrastructure.LanguageModel;

/// <summary>Registers the language model, if it is switched on.</summary>
public static class LanguageModelServices
{
    private const string Client = "language-model";
    private const string AzureScope = "https://cognitiveservices.azure.com/.default";
    private const long MostAnswerBytes = 256 * 1024;

    /// <summary>A model may think longer than a register; an attempt has room for it.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <param name="clientId">The identity that enters the model without a key; null: the system-assigned one.</param>
    public static IServiceCollection AddSecondOpinion(this IServiceCollection services, LanguageModelSettings? settings, string? clientId)
    {
        if (settings is null)
            return services.AddSingleton<ISecondOpinion, SwitchedOffOpinion>();
        services.AddHttpClient(Client).TryOnce(MostAnswerBytes, Limit);
        return services
            .AddSingleton(settings).AddSingleton(provider => ClientOf(settings, clientId, provider.GetRequiredService<IHttpClientFactory>()))
            .AddSingleton<ISecondOpinion, LanguageModelOpinion>();
    }

    private static IChatClient ClientOf(LanguageModelSettings settings, string? clientId, IHttpClientFactory http)
    {
        var options = new OpenAIClientOptions
        {
            Endpoint = settings.Endpoint,
            Transport = new HttpClientPipelineTransport(http.CreateClient(Client)),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0), // the ladder repeats
            ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false },
        };
        if (settings.ApiKey is { } key)
            return new ChatClient(settings.Model, new ApiKeyCredential(key), options).AsIChatClient();
#pragma warning disable OPENAI001 // marked as experimental, and the only way in without a key
        return new ChatClient(settings.Model, new BearerTokenPolicy(IdentityOf(clientId), AzureScope), options).AsIChatClient();
#pragma warning restore OPENAI001
    }

    private static TokenCredential IdentityOf(string? clientId) =>
        new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = clientId });
}
