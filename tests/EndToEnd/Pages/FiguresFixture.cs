using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Reporting;
using CitizenFeedback.Core.Routing;
using CitizenFeedback.EndToEnd.Tests.City;
using CitizenFeedback.Infrastructure.Storage;
using CitizenFeedback.Local.Host;

namespace CitizenFeedback.EndToEnd.Tests.Pages;

/// <summary>A city with the facts of a year behind it, invented and the same each time; the running month is empty.</summary>
public sealed class FiguresFixture : CityFixture, IAsyncLifetime
{
    private static readonly (string? Agency, int Feedback, int Late)[] Agencies =
        [("TTPVHCC", 62, 6), ("SXD", 41, 2), ("SGDDT", 23, 8), ("SYT", 12, 0), ("VPUBND", 3, 1), ("SNV", 2, 0), (null, 7, 0)];

    public Month Last { get; } = Month.Of(DateTimeOffset.UtcNow).Previous;

    /// <summary>In which every agency there is had enough to be told by its name.</summary>
    public Month Fullest => Last.Previous.Previous.Previous;

    public static AgencyDirectory EveryAgency { get; } = AgencyDirectory.Load(Path.Combine(RepositoryRoot.Find(), "data", "hanoi-agencies.csv"));

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        var table = new StatisticsTable(new StorageAccess(new StorageSettings { ConnectionString = Processes.StorageConnectionString }));
        await Parallel.ForEachAsync(Facts(), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (facts, stop) => await table.PutAsync(facts, stop));
    }

    private IEnumerable<FeedbackFacts> Facts()
    {
        var month = Last;
        for (var age = 0; age < 4; age++, month = month.Previous)
            foreach (var facts in Agencies.SelectMany(agency => Of(month, agency.Agency, agency.Feedback - 2 * age, agency.Late)).Concat(Declined(month, 30 + age)))
                yield return facts;
        foreach (var facts in EveryAgency.All.SelectMany((agency, number) => Of(Fullest, agency.Code, 10 + number % 7, 2)))
            yield return facts;
    }

    private static IEnumerable<FeedbackFacts> Of(Month month, string? agency, int count, int late) =>
        Enumerable.Range(0, Math.Max(count, 0)).Select(number => agency is null || number % 10 == 9 ? New(month) with { AgencyCode = agency } : New(month) with
        {
            AgencyCode = agency,
            AnsweredAt = New(month).ReceivedAt.AddDays(9),
            WorkingDays = 3 + number % 9,
            WasLate = number < late,
            Satisfaction = (number % 5) switch { 0 => Satisfaction.Dissatisfied, 1 => Satisfaction.Acceptable, 2 => null, _ => Satisfaction.Satisfied },
        });

    private static IEnumerable<FeedbackFacts> Declined(Month month, int count) => Enumerable.Range(0, count).Select(_ => New(month) with { IsDeclined = true });

    private static FeedbackFacts New(Month month) => new(
        FeedbackId.New("HNZ", month.First), 1, new DateTimeOffset(month.First, new TimeOnly(3, 0), TimeSpan.Zero), IsDeclined: false, null, null, WasLate: false,
        null, null, null, 0, IsWithdrawn: false, IsOpen: true);
}
