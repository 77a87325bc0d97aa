using System.Globalization;
using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Routing;
using CitizenFeedback.Core.Texts;

namespace CitizenFeedback.Core.Reminders;

/// <summary>Words a digest for a person in the chat: the late ones first, the most urgent by name.</summary>
public sealed class DigestTexts(TextFile texts, AgencyDirectory agencies, WorkingCalendar calendar)
{
    /// <summary>So many lines of about 80 characters fit into one message of Zalo (2,000).</summary>
    private const int MostLines = 15;

    /// <summary>The late ones first, then the most urgent.</summary>
    public static IReadOnlyList<DigestEntry> ByUrgency(IEnumerable<DigestEntry> entries) =>
        [.. entries.OrderByDescending(entry => entry.IsLate).ThenBy(entry => entry.DueAt).ThenBy(entry => entry.Code.Value, StringComparer.Ordinal)];

    /// <param name="named">Those that may be named, by urgency.</param>
    /// <param name="others">Those that only count.</param>
    public ChatMessage Word(DigestKey key, int edition, IReadOnlyList<DigestEntry> named, IReadOnlyList<DigestEntry> others)
    {
        var count = named.Count + others.Count;
        var late = named.Concat(others).Count(entry => entry.IsLate);
        var lines = named.Take(MostLines).Select(Line).ToList();
        if (count > lines.Count)
            lines.Add(texts.Get("reminder.more", ("count", Number(count - lines.Count))));
        var head = texts.Get("reminder.head", ("agency", agencies.NameOf(key.AgencyCode)), ("count", Number(count)), ("late", Number(late)));
        return new ChatMessage($"{head}\n\n{string.Join('\n', lines)}{Calendar(key)}\n\n{MarkOf(key, edition)}", []);
    }

    /// <summary>The coordinator is told on the first working day of each week which years still wait for their notice of days off.</summary>
    private string Calendar(DigestKey key)
    {
        var monday = key.Day.AddDays(-(((int)key.Day.DayOfWeek + 6) % 7));
        return key.Level == ReminderLevel.Coordinator && calendar.WorkingDayFrom(monday) == key.Day && calendar.YearsLackingData(key.Day) is { Count: > 0 } years
            ? $"\n\n{texts.Get("reminder.calendar", ("years", string.Join(", ", years)))}"
            : "";
    }

    /// <summary>The last line, by which the message is found again.</summary>
    public string MarkOf(DigestKey key, int edition) =>
        texts.Get("reminder.mark", ("agency", key.AgencyCode), ("level", texts.Get($"rules.level.{TextKeys.Of(key.Level)}")), ("day", $"{key.Day:dd/MM/yyyy}"), ("edition", Number(edition)));

    /// <summary>Why a case stands there: "cần tiếp nhận, hạn …", "quá hạn trả lời, hạn là …".</summary>
    public string ReasonOf(DigestEntry entry) => texts.Get(
        entry.IsLate ? "reminder.reason-late" : "reminder.reason",
        ("step", texts.Get($"rules.step.{TextKeys.Of(entry.Step)}")),
        ("due", DueOf(entry.DueAt)));

    private string Line(DigestEntry entry) => $"• {entry.Code}: {ReasonOf(entry)}";

    /// <summary>A limit in days ends at 24:00: the day that is said is the one before that midnight.</summary>
    private static string DueOf(DateTimeOffset due)
    {
        var wall = LocalTime.WallOf(due);
        return wall.TimeOfDay == TimeSpan.Zero ? $"{wall.AddDays(-1):dd/MM/yyyy}" : wall.ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
