using CitizenFeedback.Core.Results;
using CitizenFeedback.Core.Routing;

namespace CitizenFeedback.Core.Handling.Keys;

/// <summary>What operators do with the keys of all agencies.</summary>
public sealed class ManageApiKeys(IApiKeyStore keys, AgencyDirectory agencies, TimeProvider time)
{
    private const int MostOfName = 100;

    /// <returns>The key with its text, which is told this once: a repeat of the request is refused, because nothing but a hash of it is kept.</returns>
    public async Task<Result<IssuedKey>> IssueAsync(Official by, KeyRequest request, RequestKey asked, CancellationToken cancellation)
    {
        if (by.Role != Role.Operator)
            return HandlingRefusals.NotAllowed;
        if (!agencies.Contains(request.AgencyCode))
            return HandlingRefusals.UnknownAgency;
        var name = HandlingText.Check(request.Name, MostOfName);
        if (name.Refusal is { } refusal)
            return refusal;
        var text = ApiKeyText.New(asked.CreatedId);
        var key = new ApiKey(text.Id, text.SecretHash, request.AgencyCode, request.Role, name.Value, time.GetUtcNow(), by.Name);
        return await keys.TryAddAsync(key, cancellation) ? new IssuedKey(key, text.ToString()) : HandlingRefusals.KeyIssuedBefore;
    }

    public async Task<Result<IReadOnlyList<ApiKey>>> ListAsync(Official by, CancellationToken cancellation)
    {
        if (by.Role != Role.Operator)
            return HandlingRefusals.NotAllowed;
        var all = new List<ApiKey>();
        await foreach (var key in keys.ListAsync(cancellation))
            all.Add(key);
        return all;
    }

    /// <summary>Ends a key; a second time changes nothing.</summary>
    public async Task<Result<ApiKey>> RevokeAsync(Official by, string id, CancellationToken cancellation)
    {
        if (by.Role != Role.Operator)
            return HandlingRefusals.NotAllowed;
        if (await keys.FindAsync(id, cancellation) is not { } key)
            return HandlingRefusals.UnknownKey;
        var revoked = key with { RevokedAt = key.RevokedAt ?? time.GetUtcNow() };
        await keys.SaveAsync(revoked, cancellation);
        return revoked;
    }
}

/// <summary>For whom a key is asked.</summary>
public sealed record KeyRequest(string AgencyCode, Role Role, string Name);

/// <param name="Text">The whole key.</param>
public sealed record IssuedKey(ApiKey Key, string Text);
