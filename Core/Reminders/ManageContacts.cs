using System.Security.Cryptography;
using System.Text;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Results;
using CitizenFeedback.Core.Routing;

namespace CitizenFeedback.Core.Reminders;

/// <summary>What operators do with the contacts of all agencies.</summary>
public sealed class ManageContacts(
    IContactStore contacts, ChangeContact edit, IAgencyWebhook webhook, AgencyDirectory agencies, WebhookPolicy policy, TimeProvider time)
{
    private const int MostOfName = 100;

    /// <summary>Long enough to walk to somebody's desk; a code is of no use later.</summary>
    private static readonly TimeSpan LinkLife = TimeSpan.FromMinutes(15);

    public async Task<Result<IReadOnlyList<Contact>>> ListAsync(Official by, CancellationToken cancellation) =>
        by.Role == Role.Operator ? Of(await contacts.ListAsync(cancellation)) : HandlingRefusals.NotAllowed;

    /// <summary>A repeat of the request adds none and tells the first again.</summary>
    public async Task<Result<AddedContact>> AddAsync(Official by, ContactRequest asked, RequestKey request, CancellationToken cancellation)
    {
        if (by.Role != Role.Operator)
            return HandlingRefusals.NotAllowed;
        if (!agencies.Contains(asked.AgencyCode))
            return HandlingRefusals.UnknownAgency;
        var name = HandlingText.Check(asked.Name, MostOfName);
        if (name.Refusal is { } refusal)
            return refusal;
        if (asked.Webhook is { } address && !policy.Allows(address))
            return ContactRefusals.WebhookAddress;
        if (asked.DeputyOf is not null && (await FindAsync(asked.DeputyOf, cancellation))?.AgencyCode != asked.AgencyCode)
            return ContactRefusals.Unknown;
        var contact = new Contact(request.CreatedId, asked.AgencyCode, asked.Level, name.Value, asked.Webhook, DeputyOf: asked.DeputyOf);
        if (await FindAsync(contact.Id, cancellation) is { } known && !known.IsAskedForBy(asked))
            return HandlingRefusals.KeyReused;
        await contacts.TrySaveAsync(contact, etag: null, cancellation);
        return new AddedContact(contact, asked.Webhook is null ? null : webhook.SecretOf(contact.Id));
    }

    public Task<Result<Contact>> SetAbsenceAsync(Official by, string id, DateOnly? until, CancellationToken cancellation) =>
        ChangeAsync(by, id, contact => contact with { AbsentUntil = until }, cancellation);

    /// <summary>A one-time code with which the person links the own chat; an earlier code or link ends.</summary>
    public async Task<Result<LinkCode>> MakeLinkCodeAsync(Official by, string id, CancellationToken cancellation)
    {
        var code = RandomNumberGenerator.GetString(CheckCharacter.Alphabet, 8);
        var until = time.GetUtcNow() + LinkLife;
        if (await FindAsync(id, cancellation) is { Webhook: not null } && by.Role == Role.Operator)
            return ContactRefusals.IsASystem;
        var changed = await ChangeAsync(by, id, contact => contact with { ChatUserId = null, LinkHash = HashOf(code), LinkUntil = until }, cancellation);
        return changed.Refusal is { } refusal ? refusal : new LinkCode(code, until);
    }

    /// <summary>Tells the secret once more: of the present key, after that was changed or the first telling was lost.</summary>
    public async Task<Result<AddedContact>> TellSecretAsync(Official by, string id, CancellationToken cancellation)
    {
        if (by.Role != Role.Operator)
            return HandlingRefusals.NotAllowed;
        if (await FindAsync(id, cancellation) is not { } contact)
            return ContactRefusals.Unknown;
        return contact.Webhook is null ? ContactRefusals.IsAPerson : new AddedContact(contact, webhook.SecretOf(id));
    }

    public async Task<Result<Contact>> RemoveAsync(Official by, string id, CancellationToken cancellation)
    {
        if (by.Role != Role.Operator)
            return HandlingRefusals.NotAllowed;
        if (await FindAsync(id, cancellation) is not { } contact)
            return ContactRefusals.Unknown;
        await contacts.RemoveAsync(contact, cancellation);
        return contact;
    }

    /// <summary>The hash by which a typed code is compared; people type it in any case, with a hyphen, O for 0, I and L for 1.</summary>
    internal static string HashOf(string code)
    {
        var plain = code.ToUpperInvariant().Replace("-", "", StringComparison.Ordinal).Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain)));
    }

    private async Task<Result<Contact>> ChangeAsync(Official by, string id, Func<Contact, Contact> change, CancellationToken cancellation)
    {
        if (by.Role != Role.Operator)
            return HandlingRefusals.NotAllowed;
        return await edit.RunAsync(id, change, cancellation) is { } changed ? changed : ContactRefusals.Unknown;
    }

    private async Task<Contact?> FindAsync(string id, CancellationToken cancellation) => (await contacts.FindAsync(id, cancellation))?.Contact;

    private static Result<IReadOnlyList<Contact>> Of(IReadOnlyList<Contact> all) => Result<IReadOnlyList<Contact>>.Of(all);
}

/// <summary>A contact to be added.</summary>
public sealed record ContactRequest(string AgencyCode, string Name, ReminderLevel? Level = null, Uri? Webhook = null, string? DeputyOf = null);

/// <param name="Secret">Of the webhook; stored nowhere.</param>
public sealed record AddedContact(Contact Contact, string? Secret);

public sealed record LinkCode(string Code, DateTimeOffset Until);
