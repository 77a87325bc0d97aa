namespace CitizenFeedback.Core.Intake;

/// <param name="Name">Reason, day and hash: where a person with access to the storage finds it.</param>
/// <param name="Settled">What became of it; null while it waits for a person.</param>
public sealed record ParkedItem(string Name, long Bytes, DateTimeOffset At, ParkedSettlement? Settled = null)
{
    /// <summary>Why it was parked: the first part of the name.</summary>
    public static string ReasonOf(string name) => name[..name.IndexOf('/')];
}

/// <param name="Why">Null for what was replayed.</param>
public sealed record ParkedSettlement(ParkedEnd End, string By, string? Why, DateTimeOffset At);

public enum ParkedEnd
{
    Replayed,
    Discarded,
}

/// <summary>With the content, which may hold personal data: never logged.</summary>
public sealed record StoredInput(ParkedItem Item, ReadOnlyMemory<byte> Content, string ETag)
{
    /// <summary>Without the content.</summary>
    public override string ToString() => Item.Name;
}
