using CitizenFeedback.Infrastructure.Settings;

namespace CitizenFeedback.Infrastructure.Storage;

/// <summary>
/// Where tables and blobs are: a connection string, or the account's endpoints entered with a managed identity. A class and not a
/// record, so that printing it shows no secret.
/// </summary>
public sealed class StorageSettings
{
    private const string WithoutConnection = "when Storage:ConnectionString is not set";

    private static readonly Setting Connection = new(
        "Storage:ConnectionString", "The product's tables and blobs by key, for the storage emulator.", "the emulator; not used in Azure", "UseDevelopmentStorage=true") { Need = SettingNeed.Optional, IsSecret = true };

    private static readonly Setting Tables = new(
        "Storage:TableEndpoint", "The product's tables.", "the storage account (or set Storage:ConnectionString)", "https://account.table.core.windows.net") { Need = SettingNeed.Sometimes, Condition = WithoutConnection };

    private static readonly Setting Blobs = new(
        "Storage:BlobEndpoint", "The product's blobs.", "the storage account (or set Storage:ConnectionString)", "https://account.blob.core.windows.net") { Need = SettingNeed.Sometimes, Condition = WithoutConnection };

    private static readonly Setting Identity = new(
        "Storage:ManagedIdentityClientId", "The identity that enters tables, blobs and Application Insights. Without it: the system-assigned one, or a developer's own sign-in.", "client id of the user-assigned identity", "11111111-2222-3333-4444-555555555555") { Need = SettingNeed.Optional };

    public static IReadOnlyList<Setting> All { get; } = [Connection, Tables, Blobs, Identity];

    /// <summary>Null: the endpoints count.</summary>
    public string? ConnectionString { get; init; }

    public Uri? TableEndpoint { get; init; }

    public Uri? BlobEndpoint { get; init; }

    /// <summary>Client id of a user-assigned identity; null for the system-assigned one, or a developer's own sign-in.</summary>
    public string? ManagedIdentityClientId { get; init; }

    public static StorageSettings Read(SettingsReader settings) => settings.Optional(Connection) is { } connection
        ? new StorageSettings { ConnectionString = connection }
        : new StorageSettings
        {
            TableEndpoint = settings.Address(Tables),
            BlobEndpoint = settings.Address(Blobs),
            ManagedIdentityClientId = settings.Optional(Identity),
        };
}
