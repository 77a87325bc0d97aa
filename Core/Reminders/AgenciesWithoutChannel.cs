using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Results;
using CitizenFeedback.Core.Routing;

namespace CitizenFeedback.Core.Reminders;

/// <summary>Shows before it hurts which levels of which agencies no reminder would reach but by the list.</summary>
public sealed class AgenciesWithoutChannel(IContactStore contacts, AgencyDirectory agencies, ReminderRules rules, TimeProvider time)
{
    /// <returns>In the order of the agencies' file; <see cref="HandlingRefusals.NotAllowed"/> for whoever is no operator.</returns>
    public async Task<Result<IReadOnlyList<AgencyLevel>>> RunAsync(Official by, CancellationToken cancellation)
    {
        if (by.Role != Role.Operator)
            return HandlingRefusals.NotAllowed;
        var (all, today) = (await contacts.ListAsync(cancellation), LocalTime.DateOf(time.GetUtcNow()));
        return Result<IReadOnlyList<AgencyLevel>>.Of(
            [.. Reminded().Where(who => !Recipients.Of(new DigestKey(who.AgencyCode, who.Level, today), all).Any())]);
    }

    private IEnumerable<AgencyLevel> Reminded() => agencies.All.SelectMany(
        agency => rules.All.Where(rule => (rule.AgencyCode ?? agency.Code) == agency.Code).Select(rule => rule.Level).Distinct().Order(),
        (agency, level) => new AgencyLevel(agency.Code, level));
}

public sealed record AgencyLevel(string AgencyCode, ReminderLevel Level);
