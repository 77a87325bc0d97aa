namespace CitizenFeedback.Local.Host.Invocation;

/// <summary>What starts a function.</summary>
internal enum FunctionKind
{
    Http,
    ServiceBus,
    Timer,
    Orchestration,
    Activity,
}
