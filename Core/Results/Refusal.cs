namespace CitizenFeedback.Core.Results;

/// <summary>An expected "no": a stable code for programs, which is also the key of the Vietnamese sentence in the text file.</summary>
public record Refusal(string Code);
