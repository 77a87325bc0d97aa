namespace CitizenFeedback.Core.Reminders;

/// <summary>Who of an agency's contacts gets a digest.</summary>
public static class Recipients
{
    /// <summary>Those of the level, and the deputies of those who are absent.</summary>
    public static IEnumerable<Contact> Of(DigestKey key, IReadOnlyCollection<Contact> contacts)
    {
        var byId = contacts.ToDictionary(contact => contact.Id);
        return contacts.Where(contact =>
            contact.IsReachable
            && contact.AgencyCode == key.AgencyCode
            && (contact.Level is null || contact.Level == key.Level)
            && (contact.DeputyOf is null || byId.GetValueOrDefault(contact.DeputyOf)?.IsAbsentOn(key.Day) == true));
    }
}
