using System.Buffers;
using System.Runtime.Intrinsics;
using CitizenFeedback.Core.Classification.Reading;

namespace CitizenFeedback.Core.Classification.Model;

/// <summary>What the model answers about one text: calibrated probabilities, and what each word said for the likeliest scope.</summary>
internal ref struct ModelAnswer
{
    /// <summary>Texts with more words rent their memory.</summary>
    public const int FewTokens = 160;

    public Span<float> Scopes { get; init; }

    public Span<float> Fields { get; init; }

    public Span<float> Reasons { get; init; }

    /// <summary>By token: how much it spoke for the likeliest scope and against the others.</summary>
    public Span<float> Tokens { get; init; }

    public readonly void Read(TrainedModel model, ReadText text)
    {
        var rented = text.Count > FewTokens ? ArrayPool<Vector256<int>>.Shared.Rent(text.Count) : null;
        var byToken = rented is null ? stackalloc Vector256<int>[FewTokens] : rented;
        byToken = byToken[..text.Count];
        byToken.Clear();
        var stride = ModelSums.StrideOf(model);
        Span<Vector256<int>> sums = stackalloc Vector256<int>[stride * FeatureReader.Groups];
        Span<int> counts = stackalloc int[FeatureReader.Groups];
        sums.Clear();
        counts.Clear();

        var sink = new ModelSums(model, sums, byToken, counts);
        FeatureReader.Read(text, ref sink);
        Finish(model, sums, counts, stride);
        WeighTokens(byToken);
        if (rented is not null)
            ArrayPool<Vector256<int>>.Shared.Return(rented);
    }

    private readonly void Finish(TrainedModel model, ReadOnlySpan<Vector256<int>> sums, ReadOnlySpan<int> counts, int stride)
    {
        Span<float> weights = stackalloc float[FeatureReader.Groups];
        Span<float> lanes = stackalloc float[stride * Vector256<int>.Count];
        GroupWeights.OfScope(counts, weights);
        Weigh(sums, weights, stride, 0, 1, lanes);
        GroupWeights.OfDetails(counts, weights);
        Weigh(sums, weights, stride, 1, stride, lanes);
        model.Scope.Finish(lanes, Scopes);
        var details = lanes[Vector256<int>.Count..];
        model.Field.Finish(details, Fields);
        model.Reason.Finish(details, Reasons);
    }

    private static void Weigh(ReadOnlySpan<Vector256<int>> sums, ReadOnlySpan<float> weights, int stride, int first, int end, Span<float> lanes)
    {
        for (var vector = first; vector < end; vector++)
        {
            var sum = Vector256<float>.Zero;
            for (var group = 0; group < weights.Length; group++)
                sum += Vector256.ConvertToSingle(sums[group * stride + vector]) * weights[group];
            sum.CopyTo(lanes[(vector * Vector256<float>.Count)..]);
        }
    }

    private readonly void WeighTokens(ReadOnlySpan<Vector256<int>> byToken)
    {
        var likeliest = 0;
        for (var scope = 1; scope < Scopes.Length; scope++)
            likeliest = Scopes[scope] > Scopes[likeliest] ? scope : likeliest;
        for (var token = 0; token < byToken.Length; token++)
        {
            var weights = byToken[token].WithElement(0, 0);
            Tokens[token] = weights[likeliest + 1] - (float)Vector256.Sum(weights) / Scopes.Length;
        }
    }
}
