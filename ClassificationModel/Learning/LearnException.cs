namespace CitizenFeedback.ClassificationModel.Learning;

/// <summary>Examples cannot be fetched: says why and what to do.</summary>
internal sealed class LearnException(string message) : Exception(message);
