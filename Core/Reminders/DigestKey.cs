using System.Globalization;
using CitizenFeedback.Core.Handling;

namespace CitizenFeedback.Core.Reminders;

/// <summary>One digest: what one level of one agency is reminded of on one day in Viet Nam.</summary>
public sealed record DigestKey(string AgencyCode, ReminderLevel Level, DateOnly Day)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{AgencyCode}-{Level}-{Day:yyyyMMdd}");
}
