namespace CitizenFeedback.Core.Feedbacks;

/// <summary>What differs from city to city and is no data file.</summary>
/// <param name="CodePrefix">Two to four capital letters before every code, such as <c>HNZ</c>.</param>
public sealed record CitySettings(string CodePrefix);
