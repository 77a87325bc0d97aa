using CitizenFeedback.Infrastructure.Settings;

namespace CitizenFeedback.Infrastructure.LanguageModel;

/// <summary>The language model that is asked for a second opinion. A class and not a record, so that printing it shows no secret.</summary>
public sealed class LanguageModelSettings
{
    private static readonly Setting Base = new(
        "SecondOpinion:Endpoint",
        "A language model behind the chat completions API of OpenAI, asked with masked texts about what the classifier is unsure of. Without an address it is switched off.",
        "Azure OpenAI, or a server of the city's own",
        "https://my-resource.openai.azure.com/openai/v1/") { Need = SettingNeed.Optional };

    private static readonly Setting ModelName = new(
        "SecondOpinion:Model", "What the model is called there.", "the deployment's name", "gpt-5-mini") { Need = SettingNeed.Sometimes, Condition = "when SecondOpinion:Endpoint is set" };

    private static readonly Setting Key = new(
        "SecondOpinion:ApiKey", "Opens a server that knows no identities. Without it: the app's identity, as at Azure OpenAI.", "the server's operator, kept in the vault", "a long random text") { Need = SettingNeed.Optional, IsSecret = true };

    public static IReadOnlyList<Setting> All { get; } = [Base, ModelName, Key];

    public required Uri Endpoint { get; init; }

    public required string Model { get; init; }

    /// <summary>Null: the app's identity counts.</summary>
    public string? ApiKey { get; init; }

    /// <returns>Null without an address: nobody is asked.</returns>
    public static LanguageModelSettings? Read(SettingsReader settings) => settings.IsSet(Base)
        ? new LanguageModelSettings { Endpoint = settings.Address(Base), Model = settings.Text(ModelName), ApiKey = settings.Optional(Key) }
        : null;
}
