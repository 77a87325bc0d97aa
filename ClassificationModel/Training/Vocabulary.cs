using CitizenFeedback.Core.Classification.Model;

namespace CitizenFeedback.ClassificationModel.Training;

/// <summary>The features a head may use, each with the weight of its rarity.</summary>
internal sealed class Vocabulary
{
    private const int LeastTexts = 2;

    private readonly Dictionary<uint, int> _places = [];
    private readonly List<float> _rarities = [];

    private Vocabulary(bool isForDetails) => IsForDetails = isForDetails;

    public bool IsForDetails { get; }

    public int Count => _rarities.Count;

    /// <summary>Features with their places, the commonest first.</summary>
    public IReadOnlyList<uint> Features { get; private set; } = [];

    public static Vocabulary Of(IReadOnlyCollection<TextFeatures> texts, bool isForDetails)
    {
        var vocabulary = new Vocabulary(isForDetails);
        var counts = new Dictionary<uint, int>();
        foreach (var feature in texts.SelectMany(text => text.All.Where(vocabulary.Takes).Select(found => found.Feature).Distinct()))
            counts[feature] = counts.GetValueOrDefault(feature) + 1;
        vocabulary.Features = [.. counts.Where(pair => pair.Value >= LeastTexts).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => pair.Key)];
        foreach (var feature in vocabulary.Features)
        {
            vocabulary._places[feature] = vocabulary._rarities.Count;
            vocabulary._rarities.Add(MathF.Log(1 + texts.Count / (float)counts[feature]) / 4);
        }

        return vocabulary;
    }

    public float Rarity(int place) => _rarities[place];

    public Example ExampleOf(TextFeatures text, int label, float weight)
    {
        Span<float> groups = stackalloc float[FeatureReader.Groups];
        if (IsForDetails)
            GroupWeights.OfDetails(text.Counts, groups);
        else
            GroupWeights.OfScope(text.Counts, groups);
        var places = new List<int>(text.All.Count);
        var values = new List<float>(text.All.Count);
        foreach (var found in text.All)
        {
            if (!Takes(found) || !_places.TryGetValue(found.Feature, out var place))
                continue;
            places.Add(place);
            values.Add(groups[(int)found.Group] * _rarities[place]);
        }

        return new Example([.. places], [.. values], label, weight);
    }

    private bool Takes((FeatureGroup Group, uint Feature) found) => !IsForDetails || found.Group is FeatureGroup.Words or FeatureGroup.Parts;
}
