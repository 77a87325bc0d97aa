using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.ClassificationModel.Texts;

/// <param name="Text">As somebody would send it.</param>
/// <param name="Scope">What it asks for, by the rules of the labels.</param>
/// <param name="Field">Field of procedures; null if the file does not say.</param>
/// <param name="Reason">The first of its finer reasons; null if the file does not say.</param>
/// <param name="Voice">Number of its file: texts of one file were written in the same voices.</param>
/// <param name="Weight">How much it counts in training.</param>
internal sealed record LabelledText(string Text, Scope Scope, string? Field, string? Reason, int Voice, float Weight = 1);
