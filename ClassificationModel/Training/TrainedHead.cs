namespace CitizenFeedback.ClassificationModel.Training;

internal sealed record TrainedHead(Vocabulary Vocabulary, SoftmaxTrainer Trainer);
