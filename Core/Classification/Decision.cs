using CitizenFeedback.Core.Classification.Concerns;
using CitizenFeedback.Core.Classification.Procedures;

namespace CitizenFeedback.Core.Classification;

/// <summary>A classification with its reasons.</summary>
/// <param name="Scope">The likeliest scope, also when unsure.</param>
/// <param name="Score">The calibrated probability that it is this scope; 0 for a text without words.</param>
/// <param name="Unsure">A person must look.</param>
/// <param name="Evidence">The words it went by, as written in the text, the weightiest first.</param>
/// <param name="Model">Name and version of what decided.</param>
public sealed record Decision(Scope Scope, double Score, bool Unsure, IReadOnlyList<string> Evidence, string Model)
{
    /// <summary>The probability that it is Regulation, Conduct or Proposal.</summary>
    public double InScope { get; init; }

    /// <summary>Fields of procedures, the likeliest three first.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>The likeliest finer reason that fits the scope, such as <c>late-file</c>.</summary>
    public string? Reason { get; init; }

    /// <summary>The procedure the text names; null if none is known.</summary>
    public Procedure? Procedure { get; init; }

    public IReadOnlyList<Concern> Concerns { get; init; } = [];

    /// <summary>Where each of several subjects begins in the text; empty if there is one.</summary>
    public IReadOnlyList<int> Subjects { get; init; } = [];
}
