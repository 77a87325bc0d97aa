namespace CitizenFeedback.ClassificationModel.Training;

/// <param name="Trained">On all texts.</param>
/// <param name="HeldOut">Scores of each text by a model that did not know its voice.</param>
internal sealed record FinishedHead(
    HeadTraining Training, TrainedHead Trained, float Temperature, IReadOnlyList<(float[] Scores, int Label)> HeldOut);
