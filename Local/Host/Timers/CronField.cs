using System.Globalization;

namespace CitizenFeedback.Local.Host.Timers;

/// <summary>One field of a schedule: <c>*</c>, numbers, ranges, lists and steps.</summary>
internal sealed class CronField
{
    private readonly SortedSet<int> _values = [];

    /// <exception cref="FormatException">The text is no such field, or leaves its limits.</exception>
    public CronField(string text, int min, int max)
    {
        foreach (var part in text.Split(','))
            Add(part, min, max);
        IsEvery = text == "*";
    }

    public bool IsEvery { get; }

    public bool Contains(int value) => _values.Contains(value);

    private void Add(string part, int min, int max)
    {
        var (range, step) = part.Split('/') switch
        {
            [var only] => (only, 1),
            [var before, var after] => (before, Number(after)),
            _ => throw new FormatException($"'{part}' has more than one step."),
        };
        var (from, to) = range.Split('-') switch
        {
            ["*"] => (min, max),
            // "5/10" means from 5 on, "5" means 5 alone.
            [var single] => (Number(single), part.Contains('/', StringComparison.Ordinal) ? max : Number(single)),
            [var first, var last] => (Number(first), Number(last)),
            _ => throw new FormatException($"'{part}' is no range."),
        };
        if (from < min || to > max || from > to || step < 1)
            throw new FormatException($"'{part}' is not within {min}-{max}.");
        for (var value = from; value <= to; value += step)
            _values.Add(value);
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException($"'{text}' is no number.");
}
