namespace Microsoft.Azure.Functions.Worker;

public abstract class TraceContext
{
    public abstract string TraceParent { get; }
    public abstract string TraceState { get; }
}
