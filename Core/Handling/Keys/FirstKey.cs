namespace CitizenFeedback.Core.Handling.Keys;

/// <summary>The operator's key from the settings, with which the first keys are issued.</summary>
/// <param name="Key">Null: there is none any more.</param>
public sealed record FirstKey(ApiKeyText? Key, string AgencyCode)
{
    public Official Official => new(AgencyCode, Role.Operator, "Api:FirstOperatorKey");

    /// <exception cref="ArgumentException">The setting is no key.</exception>
    public static FirstKey Of(string? setting, string agencyCode) => string.IsNullOrWhiteSpace(setting)
        ? new FirstKey(null, agencyCode)
        : new FirstKey(
            ApiKeyText.Parse(setting) is { Secret.Length: >= 32 } key
                ? key
                : throw new ArgumentException("The setting Api:FirstOperatorKey must be pakn_<id>_<secret> with a secret of 32 characters or more."),
            agencyCode);
}
