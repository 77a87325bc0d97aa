namespace CitizenFeedback.Core.Intake;

/// <summary>Keeps input that no program can handle until a person looks at it.</summary>
public interface IParkedInput
{
    /// <summary>Saves the bytes under the reason; the same bytes again are kept once.</summary>
    Task SaveAsync(string reason, ReadOnlyMemory<byte> content, CancellationToken cancellation);
}
