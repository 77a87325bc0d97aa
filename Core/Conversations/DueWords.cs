using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Texts;

namespace CitizenFeedback.Core.Conversations;

/// <summary>Says by when the sender may expect what is owed to them.</summary>
public sealed class DueWords(TextFile texts, PromisedDates dates)
{
    /// <returns>A short sentence; empty when nothing is owed any more.</returns>
    public string Of(Feedback feedback) => dates.Of(feedback) is { } promised
        ? texts.Get($"due.{TextKeys.Of(promised.Promise)}", ("due", $"{promised.On:dd/MM/yyyy}"))
        : "";
}
