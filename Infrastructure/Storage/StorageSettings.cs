using CitizenFeedback.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;

namespace CitizenFeedback.Infrastructure.Storage;

/// <summary>
/// Where tables and blobs are (section <c>Storage</c>): a connection string, or the account's endpoints entered with a managed
/// identity. A class and not a record, so that printing it shows no secret.
/// </summary>
public sealed class StorageSettings
{
    /// <summary>Null: the endpoints count.</summary>
    public string? ConnectionString { get; init; }

    public Uri? TableEndpoint { get; init; }

    public Uri? BlobEndpoint { get; init; }

    /// <summary>Client id of a user-assigned identity; null for the system-assigned one, or a developer's own sign-in.</summary>
    public string? ManagedIdentityClientId { get; init; }

    /// <exception cref="SettingsException">Neither a connection string nor both endpoints are set.</exception>
    public static StorageSettings Read(IConfiguration configuration)
    {
        var section = new SettingsReader(configuration, "Storage");
        var connection = section.Optional("ConnectionString");
        var settings = new StorageSettings
        {
            ConnectionString = connection,
            ManagedIdentityClientId = section.Optional("ManagedIdentityClientId"),
            TableEndpoint = connection is null
                ? section.RequiredAddress("TableEndpoint", "the storage account's table endpoint, or set Storage:ConnectionString", "https://account.table.core.windows.net")
                : null,
            BlobEndpoint = connection is null
                ? section.RequiredAddress("BlobEndpoint", "the storage account's blob endpoint, or set Storage:ConnectionString", "https://account.blob.core.windows.net")
                : null,
        };
        section.ThrowIfIncomplete();
        return settings;
    }
}
