using System.Security.Cryptography;
using CitizenFeedback.ClassificationModel.Augmentation;
using CitizenFeedback.ClassificationModel.Texts;
using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Classification.Model;
using TextReader = CitizenFeedback.Core.Classification.Reading.TextReader;

namespace CitizenFeedback.ClassificationModel.Training;

/// <summary>Trains the model, calibrates it on held-out voices and writes it; prints what cross-validation shows.</summary>
internal static class TrainCommand
{
    private const int ScopeBits = 17;

    private const int DetailBits = 15;

    public static int Run(Repository repository)
    {
        var texts = TrainingTexts.Load(repository);
        var reader = new TextReader(ShortForms.Load(Path.Combine(repository.Data, "short-forms.tsv")));
        var frame = LetterFrame.Load(repository);
        var scope = HeadTraining.OfScope(reader, frame);
        var field = new HeadTraining(reader, frame, Sorted(texts.Select(text => text.Field!)), text => text.Field, isForDetails: true);
        var reason = new HeadTraining(reader, frame, Sorted(texts.Select(text => text.Reason!)), text => text.Reason, isForDetails: true);

        var scopes = Train(scope, texts, Phrases.ForScope(repository, frame), "scope");
        var fields = Train(field, texts, [.. Phrases.OfFields(repository)], "field");
        var reasons = Train(reason, texts, [], "reason");
        var (automatic, wrong) = LimitsFile.Write(repository.Limits, [.. HeldOut.Of(scopes.HeldOut, scopes.Temperature)]);
        Console.WriteLine($"limits: {automatic:P1} decided without a person, {wrong:P1} of them on the wrong side");
        var (scopeTable, scopeHeads) = ModelBuilder.Build(ScopeBits, 8, scopes);
        var width = (1 + field.Labels.Count + reason.Labels.Count + 7) / 8 * 8;
        var (detailTable, detailHeads) = ModelBuilder.Build(DetailBits, width, fields, reasons);
        new TrainedModel(VersionOf(repository), scopeTable, scopeHeads[0], detailTable, detailHeads[0], detailHeads[1]).Save(repository.Model);
        Console.WriteLine($"{repository.Model}: {new FileInfo(repository.Model).Length / 1024} KB, {texts.Count} texts");
        return 0;
    }

    private static FinishedHead Train(
        HeadTraining training, IReadOnlyList<LabelledText> texts, IReadOnlyList<LabelledText> phrases, string name)
    {
        var heldOut = CrossValidation.Run(training, texts, phrases);
        var temperature = Temperatures.Fit(heldOut);
        var right = heldOut.Count(answer => Array.IndexOf(answer.Scores, answer.Scores.Max()) == answer.Label);
        Console.WriteLine($"{name}: {(double)right / texts.Count:P1} right on held-out voices, temperature {temperature}");
        return new FinishedHead(training, training.Train(texts, phrases), temperature, heldOut);
    }

    private static string[] Sorted(IEnumerable<string> labels) => [.. labels.Distinct().Order(StringComparer.Ordinal)];

    /// <summary>By what it was trained on: the same files give the same name.</summary>
    private static string VersionOf(Repository repository)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.GetFiles(repository.Training, "*.tsv").Order(StringComparer.Ordinal))
            hash.AppendData(File.ReadAllBytes(file));
        return $"linear-1-{Convert.ToHexStringLower(hash.GetHashAndReset())[..8]}";
    }
}
