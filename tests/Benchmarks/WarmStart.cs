using System.Diagnostics;
using CitizenFeedback.Local.Host;
using CitizenFeedback.Local.Host.Azurite;
using CitizenFeedback.Local.Launch;

namespace CitizenFeedback.Benchmarks;

/// <summary>From nothing running to everything ready, on a folder that was used before; beside it the storage emulator alone.</summary>
internal static class WarmStart
{
    private const int Rounds = 3;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(CityOptions options, CancellationToken ct)
    {
        await (await LocalCity.StartAsync(options, ct)).DisposeAsync();
        List<TimeSpan> whole = [];
        List<TimeSpan> storage = [];
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            var city = await LocalCity.StartAsync(options, ct);
            whole.Add(watch.Elapsed);
            await city.DisposeAsync();

            watch.Restart();
            var azurite = await Azurite.EnsureRunningAsync(RepositoryRoot.Find(), options.Folder.Path, new AzuriteOptions(), ct);
            storage.Add(watch.Elapsed);
            await azurite.StopAsync();
        }

        var median = whole.Percentile(0.5);
        return [new Figure("Warm start to ready", Figures.Text(median), Figures.Times(median, storage.Percentile(0.5), "the storage emulator alone"))];
    }
}
