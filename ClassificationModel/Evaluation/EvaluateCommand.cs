namespace CitizenFeedback.ClassificationModel.Evaluation;

internal static class EvaluateCommand
{
    public static int Run(Repository repository, string file, string[] options) => 0;
}
