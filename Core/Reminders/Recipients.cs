namespace CitizenFeedback.Core.Reminders;

/// <summary>Who of an agency's contacts gets a digest.</summary>
public static class Recipients
{
    /// <summary>Those of the level, and the deputies of those who are absent or gone; whoever stands there twice, once.</summary>
    public static IEnumerable<Contact> Of(DigestKey key, IReadOnlyCollection<Contact> contacts)
    {
        var byId = contacts.ToDictionary(contact => contact.Id);
        return contacts.Where(contact => contact.IsReachable && IsMeant(contact))
            .DistinctBy(contact => contact.Webhook?.AbsoluteUri ?? contact.ChatUserId);

        // Each is a deputy of one that was there before, so this comes to an end.
        bool IsMeant(Contact contact) =>
            contact.AgencyCode == key.AgencyCode
            && (contact.Level is null || contact.Level == key.Level)
            && (contact.DeputyOf is null || !byId.TryGetValue(contact.DeputyOf, out var principal) || (principal.IsAbsentOn(key.Day) && IsMeant(principal)));
    }
}
