using CitizenFeedback.Core.Deadlines;

namespace CitizenFeedback.Core.Feedbacks;

/// <summary>What differs from city to city and is no data file.</summary>
/// <param name="CodePrefix">Two to four capital letters before every code, such as <c>HNZ</c>.</param>
/// <param name="CoordinatorCode">The agency that receives, reviews and checks for the whole city.</param>
public sealed record CitySettings(string CodePrefix, string CoordinatorCode = "VPUBND")
{
    /// <exception cref="ArgumentException">No code could be read back: found at start and not with the first citizen.</exception>
    public string CodePrefix { get; } = IsPrefix(CodePrefix) ? CodePrefix : throw new ArgumentException($"'{CodePrefix}' is not two to four capital letters.");

    public static bool IsPrefix(string text) => text.Length is >= 2 and <= 4 && text.All(char.IsAsciiLetterUpper);

    /// <summary>A code for a draft begun at that instant.</summary>
    public FeedbackId NewCode(DateTimeOffset now) => FeedbackId.New(CodePrefix, LocalTime.DateOf(now));
}
