namespace Microsoft.DurableTask;

/// <summary>Named by <see cref="TaskOptions"/> only: it cannot be made here, since the local host does not repeat a failed activity.</summary>
public sealed class TaskRetryOptions
{
    private TaskRetryOptions()
    {
    }
}
