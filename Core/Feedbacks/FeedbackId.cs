using System.Security.Cryptography;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace CitizenFeedback.Core.Feedbacks;

/// <summary>
/// The code people see, such as <c>HNZ-261124-7K3QF4-X</c>: the city's prefix, the day of receipt (yymmdd in Viet Nam),
/// six random characters (never guessable in sequence) and a check character.
/// </summary>
[JsonConverter(typeof(FeedbackIdJson))]
public sealed partial record FeedbackId
{
    private FeedbackId(string value) => Value = value;

    public string Value { get; }

    /// <param name="prefix">The city's prefix, two to four capital letters.</param>
    /// <param name="date">The local day of the first message.</param>
    public static FeedbackId New(string prefix, DateOnly date) => Of(prefix, date, RandomNumberGenerator.GetString(CheckCharacter.Alphabet, 6));

    /// <param name="seed">The code follows from its first six bytes.</param>
    public static FeedbackId Of(string prefix, DateOnly date, ReadOnlySpan<byte> seed)
    {
        Span<char> letters = stackalloc char[6];
        for (var index = 0; index < letters.Length; index++)
            letters[index] = CheckCharacter.Alphabet[seed[index] % CheckCharacter.Alphabet.Length];
        return Of(prefix, date, letters.ToString());
    }

    private static FeedbackId Of(string prefix, DateOnly date, string letters)
    {
        var body = $"{date:yyMMdd}{letters}";
        return new FeedbackId($"{prefix}-{body[..6]}-{body[6..]}-{CheckCharacter.Of(body)}");
    }

    /// <summary>Reads a code as people type it: any case, blanks or dots for hyphens or nothing at all, O for 0, I and L for 1.</summary>
    /// <returns>Null if it is no code or the check character does not fit.</returns>
    public static FeedbackId? Parse(string? typed)
    {
        if (typed is null || Shape().Match(typed.Trim()) is not { Success: true } match)
            return null;
        var body = Plain(match.Groups["date"].Value + match.Groups["random"].Value);
        var check = Plain(match.Groups["check"].Value);
        return CheckCharacter.Of(body) == check[0]
            ? new FeedbackId($"{match.Groups["prefix"].Value.ToUpperInvariant()}-{body[..6]}-{body[6..]}-{check}")
            : null;
    }

    public override string ToString() => Value;

    private static string Plain(string typed) => typed.ToUpperInvariant().Replace('O', '0').Replace('I', '1').Replace('L', '1');

    [GeneratedRegex(@"^(?<prefix>[A-Za-z]{2,4})[\s.\-–]*(?<date>[0-9OoIiLl]{6})[\s.\-–]*(?<random>[0-9A-Za-z]{6})[\s.\-–]*(?<check>[0-9A-Za-z])$")]
    private static partial Regex Shape();
}
