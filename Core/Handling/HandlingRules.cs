using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Routing;

namespace CitizenFeedback.Core.Handling;

/// <summary>The data by which feedback is handled.</summary>
public sealed record HandlingRules(AgencyDirectory Agencies, OfficeTime Office, DeadlineRules Deadlines, ReminderRules Reminders, NextSteps Steps)
{
    public TimeSteps Time { get; } = new(Steps, Reminders, Office);

    /// <summary>Fields of procedures by which an official may correct the machine: those it knows.</summary>
    public IReadOnlyCollection<string> Fields { get; init; } = [];

    /// <summary>Nothing said, or a field there is.</summary>
    public bool Knows(string? field) => field is null || Fields.Contains(field);

    /// <exception cref="DataFileException">A file is missing or wrong: names file, line and remedy.</exception>
    public static HandlingRules Load(DataFolder data, CitySettings city)
    {
        var agencies = AgencyDirectory.Load(data.File("hanoi-agencies.csv"));
        if (!agencies.Contains(city.CoordinatorCode))
            throw new DataFileException(data.File("hanoi-agencies.csv"), 1, $"the coordinator '{city.CoordinatorCode}' has no row", "Add the body that receives for the whole city");
        var calendar = WorkingCalendar.Load(data.File("vn-holidays.csv"));
        var office = new OfficeTime(calendar, OfficeHours.Load(data.File("office-hours.tsv")));
        var deadlines = DeadlineRules.Load(data.File("deadline-rules.tsv"), office);
        var reminders = ReminderRules.Load(data.File("reminder-rules.tsv"), agencies);
        return new HandlingRules(agencies, office, deadlines, reminders, new NextSteps(deadlines, city.CoordinatorCode));
    }
}
