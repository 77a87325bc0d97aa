namespace CitizenFeedback.Core.Health;

/// <summary>Something the product cannot work without.</summary>
public interface IReadinessProbe
{
    /// <summary>A short English name, such as <c>tables</c>.</summary>
    string Name { get; }

    /// <summary>Throws when it does not answer.</summary>
    Task CheckAsync(CancellationToken cancellation);
}
