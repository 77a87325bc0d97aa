namespace CitizenFeedback.ClassificationModel.Training;

/// <param name="Places">Of its features in the vocabulary.</param>
/// <param name="Values">Of these features.</param>
/// <param name="Label">The right answer.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record Example(int[] Places, float[] Values, int Label, float Weight);
