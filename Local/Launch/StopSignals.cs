using System.Runtime.InteropServices;

namespace CitizenFeedback.Local.Launch;

/// <summary>Turns the ways a process is asked to end into a cancellation.</summary>
public sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly List<PosixSignalRegistration> _registrations = [];

    private StopSignals()
    {
    }

    public CancellationToken Token => _stop.Token;

    /// <summary>The launcher ends on Ctrl-C and SIGTERM.</summary>
    public static StopSignals OfLauncher()
    {
        var signals = new StopSignals();
        signals.Take(PosixSignal.SIGINT, signals._stop.Cancel);
        signals.Take(PosixSignal.SIGTERM, signals._stop.Cancel);
        return signals;
    }

    /// <summary>
    /// A part ends on SIGTERM and when its input closes, which is what its launcher does, or what the launcher's death does.
    /// Ctrl-C in a terminal reaches every process; the parts leave it to the launcher, so that they end in order.
    /// </summary>
    public static StopSignals OfPart()
    {
        var signals = new StopSignals();
        signals.Take(PosixSignal.SIGINT, () => { });
        signals.Take(PosixSignal.SIGTERM, signals._stop.Cancel);
        new Thread(signals.CancelWhenInputCloses) { IsBackground = true }.Start();
        return signals;
    }

    public void Dispose() => _registrations.ForEach(registration => registration.Dispose());

    private void Take(PosixSignal signal, Action action) =>
        _registrations.Add(PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            action();
        }));

    private void CancelWhenInputCloses()
    {
        using var input = Console.OpenStandardInput();
        while (input.ReadByte() >= 0)
        {
        }
        _stop.Cancel();
    }
}
