namespace CitizenFeedback.Core.Reminders;

/// <summary>Load, change, save; again from the start when somebody else was faster: a link beside an absence, a removal or a new code loses none.</summary>
public sealed class ChangeContact(IContactStore contacts)
{
    private const int MostRounds = 10;

    /// <param name="change">Returns null when nothing is to be changed. Pure; may run more than once.</param>
    /// <returns>The contact after the change; null when there is none or nothing was changed.</returns>
    /// <exception cref="TimeoutException">Others changed it all the time: our own fault, the call comes again.</exception>
    public async Task<Contact?> RunAsync(string id, Func<Contact, Contact?> change, CancellationToken cancellation)
    {
        for (var round = 1; round <= MostRounds; round++)
        {
            if (await contacts.FindAsync(id, cancellation) is not { } found || change(found.Contact) is not { } after)
                return null;
            if (await contacts.TrySaveAsync(after, found.ETag, cancellation))
                return after;
        }

        throw new TimeoutException($"Contact {id} was changed by others {MostRounds} times in a row.");
    }
}
