namespace CitizenFeedback.Core.Retention;

/// <summary>Forgets what one or more rules are about.</summary>
public interface IForget
{
    /// <param name="isDry">Only looks: says what would go and changes nothing.</param>
    Task<IReadOnlyList<RetentionCount>> RunAsync(DateTimeOffset now, bool isDry, CancellationToken cancellation);
}
