using System.Text.RegularExpressions;

namespace CitizenFeedback.Core.Texts;

/// <summary>Names of enum values as they stand in text keys: <c>UnderReview</c> is <c>under-review</c>.</summary>
public static partial class TextKeys
{
    public static string Of<T>(T value) where T : struct, Enum => WordStart().Replace(value.ToString(), "-").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex WordStart();
}
