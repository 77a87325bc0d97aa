using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CitizenFeedback.Infrastructure.Tests;

/// <summary>Keeps every line of every logger, with its exception.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> All { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        All.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        All.Enqueue($"{state}");
        return null;
    }

    public void Dispose()
    {
    }
}
