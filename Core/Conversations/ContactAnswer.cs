using System.Text.RegularExpressions;

namespace CitizenFeedback.Core.Conversations;

/// <summary>Name, phone and address as people write them in one line or one by one.</summary>
public sealed partial record ContactAnswer(string? Name, string? Phone, string? Address, string? Email = null)
{
    private const int MostAddressWords = 25;

    private static readonly char[] Separators = [',', ';', '\n', '|'];
    private static readonly char[] Edges = [' ', ',', ';', '.', '-', '–', ':', '|', '\n', '\t'];

    /// <param name="expectsName">The name is still missing.</param>
    /// <param name="asked">What the sender was asked for.</param>
    public static ContactAnswer Read(string text, bool expectsName, Question asked)
    {
        text = WithSingleBlanks(text);
        var email = Emails().Match(text);
        return email.Success
            ? ReadRest(text.Remove(email.Index, email.Length), expectsName, asked) with { Email = email.Groups["email"].Value }
            : ReadRest(text, expectsName, asked);
    }

    private static ContactAnswer ReadRest(string text, bool expectsName, Question asked)
    {
        if (LabelledContact.Read(text) is { } labelled && labelled.Parts is { } parts && (parts.Name ?? parts.Phone ?? parts.Address) is not null)
        {
            var before = labelled.Before.Trim(Edges);
            var name = parts.Name ?? (before.Length > 0 && expectsName ? NameIn(FirstPart(before)) : null);
            return parts with { Name = name, Phone = parts.Phone ?? PhoneIn(Phones().Match(before).Value) };
        }

        var phone = Phones().Match(text);
        if (phone.Success)
        {
            var (before, after) = (text[..phone.Index], text[(phone.Index + phone.Length)..]);
            var name = expectsName ? AnyNameIn(before) ?? AnyNameIn(FirstPart(before)) ?? AnyNameIn(FirstPart(after)) : null;
            var address = AddressIn(Without(after, name)) ?? AddressIn(Without(before, name));
            return new ContactAnswer(name, PhoneIn(phone.Value), address);
        }

        if (asked == Question.Address || (!expectsName && asked != Question.Phone))
            return new ContactAnswer(null, null, WordsOf(text) <= MostAddressWords ? AddressIn(text) : null);
        var written = FirstPart(text);
        return asked != Question.Phone && (NameIn(written) ?? (asked == Question.Name ? AnyNameIn(written) : null)) is { } first
            ? new ContactAnswer(first, null, AddressIn(Without(text, first)))
            : new ContactAnswer(null, null, null);
    }

    /// <summary>Line breaks stay. Patterns with optional blanks take for ever on thousands of them.</summary>
    internal static string WithSingleBlanks(string text) => Blanks().Replace(text, blanks => blanks.ValueSpan.Contains('\n') ? "\n" : " ");

    /// <summary>Somebody who is asked for a name and goes on telling: a sentence, not a mistyped answer.</summary>
    public static bool ReadsLikeContent(string text) => WordsOf(text) >= 5;

    /// <returns>The name without "tôi là", "họ tên:" and the like; null if it is rather the beginning of a sentence.</returns>
    public static string? NameIn(string? text) => AnyNameIn(text) is { } name && PersonName.IsLikely(name) ? name : null;

    /// <summary>For a place where a name stands for certain: beside a phone number, or asked for alone.</summary>
    private static string? AnyNameIn(string? text)
    {
        var name = Introduction().Replace(text?.Trim(Edges) ?? "", "").Trim(Edges);
        return name.Length is >= 2 and <= 100 && name.IndexOfAny(Separators) < 0 && name.Count(char.IsLetter) >= 2
            && name.Count(char.IsDigit) < name.Count(char.IsLetter) && !PlainlyWrong.Is(name) ? name : null;
    }

    /// <returns>Vietnamese numbers as 0…, others in international form; null if it is no phone number.</returns>
    public static string? PhoneIn(string? text)
    {
        var digits = new string([.. (text ?? "").Where(character => char.IsAsciiDigit(character) || character == '+')]);
        if (digits.StartsWith("+84", StringComparison.Ordinal))
            digits = "0" + digits[3..];
        else if (digits.StartsWith("84", StringComparison.Ordinal) && digits.Length is 11 or 12)
            digits = "0" + digits[2..];
        return VietnamesePhone().IsMatch(digits) || ForeignPhone().IsMatch(digits) ? digits : null;
    }

    /// <returns>Null unless the text is one email address and nothing else.</returns>
    public static string? EmailIn(string? text) =>
        Emails().Match(text?.Trim() ?? "") is { Success: true } match && match.Groups["email"].Length == text!.Trim().Length ? match.Groups["email"].Value : null;

    public static string? AddressIn(string? text)
    {
        var address = AddressLabel().Replace(text?.Trim(Edges) ?? "", "").Trim(Edges);
        return address.Length is >= 5 and <= 500 && address.Count(char.IsLetter) >= 2 && !PlainlyWrong.Is(address) ? address : null;
    }

    private static int WordsOf(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static string FirstPart(string text) =>
        text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "";

    private static string Without(string text, string? part)
    {
        var at = part is null ? -1 : text.IndexOf(part, StringComparison.Ordinal);
        return at < 0 ? text : text[(at + part!.Length)..];
    }

    /// <summary>A whole Vietnamese number first, so that a house number behind it is left alone; then whatever looks like one, right or wrong.</summary>
    [GeneratedRegex(@"(?<!\d)\(?(?:(?:\+?84|0)[\s.\-]?[35789](?:[\s.\-]?\d){8}|(?:\+?84|0)[\s.\-]?2(?:[\s.\-)]{0,2}\d){8,9}|(?:\+\d{1,3}|84|0)(?:[\s.\-]?\d){7,11})(?!\d)")]
    private static partial Regex Phones();

    /// <summary>Mobile 03, 05, 07, 08, 09 with ten digits; fixed lines 02 with ten or eleven (national numbering plan).</summary>
    [GeneratedRegex(@"^0(?:[35789]\d{8}|2\d{8,9})$")]
    private static partial Regex VietnamesePhone();

    [GeneratedRegex(@"(?:\be?-?mail\s*(?:là|la|:)?\s*)?(?<![\w.+\-])(?<email>[\w.+\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63})+)", RegexOptions.IgnoreCase)]
    private static partial Regex Emails();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^\+(?!84)\d{8,15}$")]
    private static partial Regex ForeignPhone();

    [GeneratedRegex(@"^(?:(?:tôi|toi|em|mình|minh)\s+(?:tên\s+)?(?:là|la)|(?:họ\s*(?:và\s*)?)?tên(?:\s+(?:tôi|em))?(?:\s+là)?|ho\s*(?:va\s*)?ten|ten)\s*:?\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Introduction();

    [GeneratedRegex(@"^(?:sđt|sdt|điện thoại|dien thoai|đt|dt|địa chỉ|dia chi|đ/c|đc|ở|tại)\s*:?\s+", RegexOptions.IgnoreCase)]
    private static partial Regex AddressLabel();
}
