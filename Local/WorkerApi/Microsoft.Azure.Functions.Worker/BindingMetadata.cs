namespace Microsoft.Azure.Functions.Worker;

public abstract class BindingMetadata
{
    public abstract string Name { get; }
    public abstract string Type { get; }
    public abstract BindingDirection Direction { get; }
}
