namespace CitizenFeedback.Infrastructure.Settings;

/// <summary>Whether the product starts without a setting.</summary>
public enum SettingNeed
{
    Required,

    /// <summary>Needed under the setting's condition.</summary>
    Sometimes,

    Optional,
}
