using System.Globalization;
using CitizenFeedback.ClassificationModel;
using CitizenFeedback.ClassificationModel.Evaluation;
using CitizenFeedback.ClassificationModel.Learning;
using CitizenFeedback.ClassificationModel.Training;
using CitizenFeedback.Core.Data;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
try
{
    return args switch
    {
        ["train"] => TrainCommand.Run(Repository.Find()),
        ["curve"] => CurveCommand.Run(Repository.Find()),
        ["evaluate", var file, .. var words] when EvaluateOptions.Read(words) is { } options => EvaluateCommand.Run(Repository.Find(), file, options),
        ["learn", var source, .. var words] when !source.StartsWith('-') && LearnOptions.Read(words) is { } options => await LearnCommand.RunAsync(Repository.Find(), source, options),
        _ => Usage(),
    };
}
catch (Exception error) when (error is DataFileException or LearnException)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}

static int Usage()
{
    Console.Error.WriteLine("train | curve | evaluate FILE.tsv [--json OUT.json] [--compare] [--figures-only] | learn ADDRESS-or-FILE.tsv [--texts] [--write]");
    return 2;
}
