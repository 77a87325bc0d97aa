namespace CitizenFeedback.Core.Feedbacks;

/// <summary>An event that refers to a text row; null if it brought no words.</summary>
public interface IHasText
{
    string? Text { get; }
}
