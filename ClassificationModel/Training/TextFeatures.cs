using CitizenFeedback.Core.Classification.Model;
using TextReader = CitizenFeedback.Core.Classification.Reading.TextReader;

namespace CitizenFeedback.ClassificationModel.Training;

/// <summary>All features of one text, read as the product reads it.</summary>
internal sealed class TextFeatures
{
    private readonly List<(FeatureGroup Group, uint Feature)> _all = [];

    public int[] Counts { get; } = new int[FeatureReader.Groups];

    public IReadOnlyList<(FeatureGroup Group, uint Feature)> All => _all;

    public static TextFeatures Of(string text, TextReader reader)
    {
        using var read = reader.Read(text);
        var sink = new Sink(new TextFeatures());
        FeatureReader.Read(read, ref sink);
        return sink.Found;
    }

    private readonly record struct Sink(TextFeatures Found) : IFeatureSink
    {
        public void Add(FeatureGroup group, uint feature, int token)
        {
            Found._all.Add((group, feature));
            Found.Counts[(int)group]++;
        }
    }
}
