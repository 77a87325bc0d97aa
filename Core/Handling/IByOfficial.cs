namespace CitizenFeedback.Core.Handling;

/// <summary>An event an official may have caused; null if it was the sender, the machine or time.</summary>
public interface IByOfficial
{
    Official? By { get; }
}
