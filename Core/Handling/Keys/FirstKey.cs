namespace CitizenFeedback.Core.Handling.Keys;

/// <summary>The operator's key from the settings, with which the first keys are issued.</summary>
/// <param name="Key">Null: there is none any more.</param>
public sealed record FirstKey(ApiKeyText? Key, string AgencyCode)
{
    public Official Official => new(AgencyCode, Role.Operator, "Api:FirstOperatorKey");

    /// <returns>Null if the setting is no key with a secret of 32 characters or more.</returns>
    public static ApiKeyText? Parse(string setting) => ApiKeyText.Parse(setting) is { Secret.Length: >= 32 } key ? key : null;
}
