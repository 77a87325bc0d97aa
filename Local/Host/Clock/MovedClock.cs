using System.Globalization;

namespace CitizenFeedback.Local.Host.Clock;

/// <summary>
/// The clock of a training day: real time plus an offset that only grows. Only what asks for the time of day sees the offset;
/// timers and timestamps run in real time, so that locks, leases and time-outs keep their length.
/// </summary>
public sealed class MovedClock : TimeProvider
{
    private readonly Lock _sync = new();
    private readonly string? _file;
    private long _offsetTicks;

    /// <param name="file">Where the offset is kept from one start to the next; null keeps it in memory.</param>
    public MovedClock(string? file)
    {
        _file = file;
        if (file is not null && File.Exists(file))
            _offsetTicks = TimeSpan.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture).Ticks;
    }

    /// <summary>How far this clock is ahead of real time.</summary>
    public TimeSpan Offset => new(Interlocked.Read(ref _offsetTicks));

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Offset;

    /// <summary>Sets the offset; it is stored before anybody can see it, so that no restart turns time back.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset is smaller than the present one.</exception>
    public void MoveTo(TimeSpan offset)
    {
        lock (_sync)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(offset, Offset);
            Store(offset);
            Interlocked.Exchange(ref _offsetTicks, offset.Ticks);
        }
    }

    private void Store(TimeSpan offset)
    {
        if (_file is null)
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_file))!);
        File.WriteAllText(_file + ".new", offset.ToString("c", CultureInfo.InvariantCulture));
        File.Move(_file + ".new", _file, overwrite: true);
    }
}
