namespace CitizenFeedback.Benchmarks;

/// <summary>One measured figure.</summary>
/// <param name="Beside">What it is compared with, and how many times that it is.</param>
internal sealed record Figure(string Name, string Value, string Beside = "");

internal static class Figures
{
    public static void Print(IEnumerable<Figure> figures)
    {
        foreach (var figure in figures)
            Console.WriteLine($"{figure.Name,-46} {figure.Value,22}   {figure.Beside}");
    }

    /// <param name="share">0.99 for the 99th percentile.</param>
    public static TimeSpan Percentile(this IReadOnlyCollection<TimeSpan> times, double share) =>
        times.Order().ElementAt((int)Math.Ceiling(times.Count * share) - 1);

    public static string Text(TimeSpan time) => time.TotalSeconds >= 1 ? $"{time.TotalSeconds:0.00} s" : $"{time.TotalMilliseconds:0.0} ms";

    public static string Times(TimeSpan time, TimeSpan beside, string what) => $"{time / beside:0.0} x {what} ({Text(beside)})";
}
