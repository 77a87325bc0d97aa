using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CitizenFeedback.Core.Classification.Model;

/// <summary>Adds up the weights of a text's features, by group, and for each word what it says for each scope.</summary>
internal ref struct ModelSums(TrainedModel model, Span<Vector256<int>> sums, Span<Vector256<int>> byToken, Span<int> counts) : IFeatureSink
{
    private readonly FeatureTable _scope = model.ScopeTable;
    private readonly FeatureTable _details = model.DetailTable;
    private readonly int _stride = StrideOf(model);
    private readonly Span<Vector256<int>> _sums = sums;
    private readonly Span<Vector256<int>> _byToken = byToken;
    private readonly Span<int> _counts = counts;

    /// <summary>Vectors of sums of one group: those of the scopes, then those of the details.</summary>
    public static int StrideOf(TrainedModel model) => 1 + model.DetailTable.Vectors;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(FeatureGroup group, uint feature, int token)
    {
        _counts[(int)group]++;
        var start = (int)group * _stride;
        if (_scope.Find(feature) is >= 0 and var row)
        {
            var weights = _scope.Weights(row, 0);
            _sums[start] += weights;
            if (group != FeatureGroup.Parts)
                _byToken[token] += weights;
        }

        if (group is FeatureGroup.Words or FeatureGroup.Parts && _details.Find(feature) is >= 0 and var detail)
        {
            for (var vector = 0; vector < _details.Vectors; vector++)
                _sums[start + 1 + vector] += _details.Weights(detail, vector);
        }
    }
}
