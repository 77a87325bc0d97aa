namespace CitizenFeedback.Local.Simulators.Calls;

/// <summary>One call a simulator received. Credentials are in headers, which are not kept.</summary>
/// <param name="Status">The HTTP status answered; 0 when the connection was closed without an answer.</param>
internal sealed record ReceivedCall(int Number, DateTimeOffset At, string Method, string Path, string Body, int Status, string Answer, FaultMode Fault);
