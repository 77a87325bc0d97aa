using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.SecondOpinions;

/// <summary>A language model was asked what the feedback asks for.</summary>
/// <param name="Scope">Null: it did not know either.</param>
/// <param name="Model">The model that answered.</param>
public sealed record OpinionGiven(DateTimeOffset At, Scope? Scope, string Model) : FeedbackEvent(At);
