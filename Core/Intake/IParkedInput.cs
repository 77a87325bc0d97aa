namespace CitizenFeedback.Core.Intake;

/// <summary>Keeps input that no program can handle until a person looks at it.</summary>
public interface IParkedInput
{
    /// <summary>Saves the bytes under the reason; the same bytes again are kept once.</summary>
    Task SaveAsync(string reason, ReadOnlyMemory<byte> content, CancellationToken cancellation);

    /// <summary>What is kept, without its content, which may hold personal data.</summary>
    IAsyncEnumerable<ParkedItem> ListAsync(CancellationToken cancellation);
}

/// <param name="Name">Reason, day and hash: where a person with access to the storage finds it.</param>
public sealed record ParkedItem(string Name, long Bytes, DateTimeOffset At);
