using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.ClassificationModel.Baselines;

/// <param name="Found">By text.</param>
/// <param name="Together">Microseconds for a text where many are asked at once.</param>
/// <param name="Alone">Microseconds for a text asked alone, as the product asks; null if the program cannot be asked so.</param>
internal sealed record BaselineResult(IReadOnlyList<Scope> Found, double Together, double? Alone);
