using CitizenFeedback.ClassificationModel.Evaluation;
using CitizenFeedback.ClassificationModel.Texts;
using CitizenFeedback.ClassificationModel.Training;
using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.ClassificationModel.Learning;

/// <summary>Trains a candidate that knows officials' decisions too, and shows it beside the model that stands in <c>data</c>.</summary>
internal static class LearnCommand
{
    /// <param name="source">A file of examples, or the address of the product.</param>
    public static async Task<int> RunAsync(Repository repository, string source, LearnOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("learning-");
        try
        {
            return Run(repository, await ExampleSource.FetchAsync(source, folder.FullName), Candidate(repository, folder.FullName), options);
        }
        finally
        {
            folder.Delete(recursive: true); // what citizens wrote does not stay behind
        }
    }

    private static int Run(Repository repository, string file, Repository candidate, LearnOptions options)
    {
        var texts = TrainingTexts.Load(repository);
        var examples = ExampleTexts.Read(file, texts);
        Console.WriteLine($"{examples.Count} examples from officials");
        if (examples.Count == 0)
            return 0;
        var heldOut = TrainCommand.Train(repository, [.. texts, .. examples], candidate, file).Skip(texts.Count).ToList();
        var (old, next) = (Classifier.Load(repository.Data), Classifier.Load(candidate.Data));
        var limits = ClassificationLimits.Load(candidate.Limits);

        var learned = SideBySide.Of(examples, old.Classify, heldOut.Select(answer => answer.Decide(limits)));
        learned.Print("What officials decided: the new one is asked of each text without having learned it or those near it");
        if (options.Texts)
            learned.PrintChanges();
        if (File.Exists(repository.Locked))
        {
            var locked = EvaluationFile.Read(repository.Locked);
            SideBySide.Of(locked, old.Classify, locked.Select(text => next.Classify(text.Text))).Print("Locked set");
        }

        if (options.Write)
            Write(candidate, repository);
        else
            Console.WriteLine("\nNothing was written. --write puts model and limits into data.");
        return 0;
    }

    /// <summary>All data a classifier needs, in a folder of its own.</summary>
    private static Repository Candidate(Repository repository, string folder)
    {
        var candidate = new Repository(folder);
        Directory.CreateDirectory(candidate.Data);
        foreach (var file in Directory.GetFiles(repository.Data))
            File.Copy(file, Path.Combine(candidate.Data, Path.GetFileName(file)));
        return candidate;
    }

    private static void Write(Repository candidate, Repository repository)
    {
        File.Copy(candidate.Model, repository.Model, overwrite: true);
        File.Copy(candidate.Limits, repository.Limits, overwrite: true);
        Console.WriteLine($"\nWritten: {repository.Model}, {repository.Limits}. Commit them together; the examples do not belong into the repository.");
    }
}
