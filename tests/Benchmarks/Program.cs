using CitizenFeedback.Benchmarks;
using CitizenFeedback.Local.Host;
using CitizenFeedback.Local.Launch;

// Figures of this machine, each beside something to compare it with. Run in Release, with nothing else running.
var seconds = args is [var given] ? int.Parse(given) : 20;
var folder = new LocalFolder(Path.Combine(Path.GetTempPath(), $"citizen-feedback-benchmarks-{Environment.ProcessId}"));
var options = new CityOptions { Folder = folder, PortBase = Ports.FindFree(), Console = Console.Error.WriteLine };
using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(15));
try
{
    Figures.Print(PlanSpeed.Measure());
    Figures.Print(ClassifySpeed.Measure());
    Figures.Print(await WarmStart.MeasureAsync(options, stop.Token));
    await using var city = await LocalCity.StartAsync(options, stop.Token);
    Figures.Print(await ChatSpeed.MeasureAsync(city, RepositoryRoot.Find(), stop.Token));
    Figures.Print(await FormSpeed.MeasureAsync(city, stop.Token));
    Figures.Print(await WebhookLoad.MeasureAsync(city, folder, TimeSpan.FromSeconds(seconds), stop.Token));
    Figures.Print(await StoreSizes.MeasureAsync(city.StorageConnectionString, stop.Token));
    Figures.Print(await ListSpeed.MeasureAsync(city.StorageConnectionString, stop.Token));
}
finally
{
    Directory.Delete(folder.Path, recursive: true);
}
