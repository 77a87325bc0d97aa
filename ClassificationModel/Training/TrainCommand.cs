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
    private const int ScopeBits = 19;

    private const int DetailBits = 17;

    public static int Run(Repository repository)
    {
        Train(repository, TrainingTexts.Load(repository), repository);
        return 0;
    }

    /// <param name="target">Where model and limits are written.</param>
    /// <param name="more">A further file that texts were read from: part of the model's name.</param>
    /// <returns>What a model that did not know its voice makes of each text, in their order.</returns>
    public static IReadOnlyList<HeldOut> Train(Repository repository, IReadOnlyList<LabelledText> texts, Repository target, string? more = null)
    {
        var reader = new TextReader(ShortForms.Load(Path.Combine(repository.Data, "short-forms.tsv")));
        var frame = LetterFrame.Load(repository);
        var scope = HeadTraining.OfScope(reader, frame);
        var field = new HeadTraining(reader, frame, Sorted(texts.Select(text => text.Field)), text => text.Field, isForDetails: true);
        var reason = new HeadTraining(reader, frame, Sorted(texts.Select(text => text.Reason)), text => text.Reason, isForDetails: true);

        var scopes = Train(scope, texts, Phrases.ForScope(repository, frame), "scope");
        var fields = Train(field, texts, [.. Phrases.OfFields(repository)], "field");
        var reasons = Train(reason, texts, [], "reason");
        IReadOnlyList<HeldOut> heldOut = [.. HeldOut.Of(scopes.HeldOut, scopes.Temperature)];
        var (automatic, wrong) = LimitsFile.Write(target.Limits, heldOut);
        Console.WriteLine($"limits: {automatic:P1} decided without a person, {wrong:P1} of them on the wrong side");
        var (scopeTable, scopeHeads) = ModelBuilder.Build(ScopeBits, 8, scopes);
        var width = (1 + field.Labels.Count + reason.Labels.Count + 7) / 8 * 8;
        var (detailTable, detailHeads) = ModelBuilder.Build(DetailBits, width, fields, reasons);
        new TrainedModel(VersionOf(repository, more), scopeTable, scopeHeads[0], detailTable, detailHeads[0], detailHeads[1]).Save(target.Model);
        Console.WriteLine($"{target.Model}: {new FileInfo(target.Model).Length / 1024} KB, {texts.Count} texts");
        return heldOut;
    }

    private static FinishedHead Train(
        HeadTraining training, IReadOnlyList<LabelledText> texts, IReadOnlyList<LabelledText> phrases, string name)
    {
        var heldOut = CrossValidation.Run(training, texts, phrases).Where(answer => answer.Scores is not null).ToList();
        var temperature = Temperatures.Fit(heldOut);
        var right = heldOut.Count(answer => Array.IndexOf(answer.Scores, answer.Scores.Max()) == answer.Label);
        Console.WriteLine($"{name}: {(double)right / heldOut.Count:P1} right on held-out voices, temperature {temperature}");
        return new FinishedHead(training, training.Train(texts, phrases), temperature, heldOut);
    }

    private static string[] Sorted(IEnumerable<string?> labels) => [.. labels.OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    /// <summary>By what it was trained on: the same files give the same name.</summary>
    private static string VersionOf(Repository repository, string? more)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.GetFiles(repository.Training, "*.tsv").Order(StringComparer.Ordinal))
            hash.AppendData(File.ReadAllBytes(file));
        if (more is not null)
            hash.AppendData(File.ReadAllBytes(more));
        return $"linear-1-{Convert.ToHexStringLower(hash.GetHashAndReset())[..8]}";
    }
}
