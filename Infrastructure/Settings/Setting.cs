namespace CitizenFeedback.Infrastructure.Settings;

/// <summary>One setting: how operators know it, and how its value is judged. Faults, docs/configuration.md and the sample file are made of it.</summary>
/// <param name="Name">As configuration has it; app settings and environment variables write two underscores for a colon.</param>
/// <param name="Purpose">What it does.</param>
/// <param name="Origin">Where a person or a template gets the value.</param>
/// <param name="Example">A value that would be taken, or how to make one.</param>
public sealed record Setting(string Name, string Purpose, string Origin, string Example)
{
    /// <summary>The key that another setting held before, good while it is changed.</summary>
    public static Setting Before(Setting key, string purpose) =>
        new($"{key.Name}Previous", purpose, $"the value {key.Name} had, kept in the vault", key.Example) { Need = SettingNeed.Optional, IsSecret = true };

    public string AppSetting => Name.Replace(":", "__", StringComparison.Ordinal);

    public SettingNeed Need { get; init; }

    /// <summary>The condition of <see cref="SettingNeed.Sometimes"/>, as in "when … is set".</summary>
    public string? Condition { get; init; }

    /// <summary>Taken when nothing is set.</summary>
    public string? Default { get; init; }

    /// <summary>Belongs into a vault, and is never printed.</summary>
    public bool IsSecret { get; init; }

    /// <summary>True where the platform reads it and the product does not.</summary>
    public bool IsOfPlatform { get; init; }
}
