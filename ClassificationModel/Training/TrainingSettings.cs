namespace CitizenFeedback.ClassificationModel.Training;

/// <summary>Chosen by cross-validation over the voices of the training texts (<c>docs/classification.md</c>).</summary>
/// <param name="Epochs">Passes over the examples.</param>
/// <param name="Rate">Length of the first steps.</param>
/// <param name="Penalty">L2.</param>
internal sealed record TrainingSettings(int Epochs = 8, float Rate = 4, float Penalty = 1e-5f, uint Seed = 7);
