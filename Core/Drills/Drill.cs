using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Drills;

/// <summary>
/// A rehearsal of the way a feedback goes, begun by an event signed like Zalo's: received, classified, told to nobody, in no register, list
/// or figure. Whoever began it finds it again by its name.
/// </summary>
public sealed partial record Drill
{
    /// <summary>The name of the event, which Zalo does not use.</summary>
    public const string EventName = "city_drill";

    /// <summary>In the place of a Zalo user id, which has digits only.</summary>
    public const string SenderId = "drill";

    private Drill(string name, DateOnly day) => (Name, Day) = (name, day);

    /// <summary>The day and random letters, such as <c>20261125-7f3a9c21</c>.</summary>
    public string Name { get; }

    private DateOnly Day { get; }

    /// <returns>Null if it is no name of a drill.</returns>
    public static Drill? Parse(string? name) =>
        name is not null && Shape().IsMatch(name) && DateOnly.TryParseExact(name[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new Drill(name, day)
            : null;

    /// <summary>The same for the same name, so that a repeated event begins nothing anew.</summary>
    public FeedbackId CodeIn(CitySettings city) => FeedbackId.Of(city.CodePrefix, Day, SHA256.HashData(Encoding.UTF8.GetBytes(Name)));

    [GeneratedRegex(@"^[0-9]{8}-[0-9a-z]{8,32}\z")]
    private static partial Regex Shape();
}
