using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.Core.SecondOpinions;

/// <param name="Scope">What the text asks for; null if the model does not know either.</param>
/// <param name="Model">The model that answered, as it calls itself.</param>
public sealed record Opinion(Scope? Scope, string Model);
