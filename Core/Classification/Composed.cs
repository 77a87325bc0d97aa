using System.Text;

namespace CitizenFeedback.Core.Classification;

/// <summary>A stretch of somebody's text as people read it: each letter with its marks in one sign.</summary>
internal static class Composed
{
    /// <returns>As it was written where half of a pair of surrogates stands in it, which cannot be composed.</returns>
    public static string Of(string written) =>
        written.EnumerateRunes().Contains(Rune.ReplacementChar) ? written : written.Normalize(NormalizationForm.FormC);
}
