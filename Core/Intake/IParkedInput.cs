namespace CitizenFeedback.Core.Intake;

/// <summary>Keeps input that no program can handle until a person looks at it.</summary>
public interface IParkedInput
{
    /// <summary>Saves the bytes under the reason; the same bytes again are kept once.</summary>
    Task SaveAsync(string reason, ReadOnlyMemory<byte> content, CancellationToken cancellation);

    /// <summary>What is kept, without its content, which may hold personal data.</summary>
    IAsyncEnumerable<ParkedItem> ListAsync(CancellationToken cancellation);

    /// <returns>Null if there is none, or the name can be no name.</returns>
    Task<StoredInput?> FindAsync(string name, CancellationToken cancellation);

    /// <returns>False, with nothing written, if somebody else was faster.</returns>
    Task<bool> TrySettleAsync(StoredInput input, ParkedSettlement settlement, CancellationToken cancellation);

    /// <summary>Removes it for good, looked at or not; one that is not there is no error.</summary>
    Task DeleteAsync(string name, CancellationToken cancellation);

    /// <summary>Removes what was settled before <paramref name="before"/>; what nobody has looked at stays.</summary>
    Task<int> PurgeSettledAsync(DateTimeOffset before, bool isDry, CancellationToken cancellation);
}
