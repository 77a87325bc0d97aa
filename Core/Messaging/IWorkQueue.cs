namespace CitizenFeedback.Core.Messaging;

/// <summary>The one way messages leave: awaited, so that whoever sent knows it is kept.</summary>
public interface IWorkQueue
{
    /// <exception cref="Exception">The queue did not take the message; the caller's own input comes again.</exception>
    Task SendAsync(QueueMessage message, CancellationToken cancellation);
}
