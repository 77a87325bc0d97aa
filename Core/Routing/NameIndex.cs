using CitizenFeedback.Core.Classification.Reading;
using TextReader = CitizenFeedback.Core.Classification.Reading.TextReader;

namespace CitizenFeedback.Core.Routing;

/// <summary>
/// Finds names of today and of before 1 July 2025 in one pass, the longest at each place: "phường Thanh Xuân Bắc" is not
/// "phường Thanh Xuân", and "quận Cầu Giấy" is not "phường Cầu Giấy".
/// </summary>
public sealed class NameIndex(TextReader reader)
{
    private readonly WordTrie<List<NameMeaning>> _names = new();
    private readonly HashSet<string> _districts = [];

    // Apart from the names: "ủy ban nhân dân phường" holds "Đan Phượng" when read without diacritics.
    private readonly WordTrie<string> _bareDistricts = new();

    /// <returns>False for a name of one word alone: it is found in too many others.</returns>
    public bool Add(string name, Agency agency) => Add(name, new NameMeaning(name) { Agency = agency });

    /// <summary>The unit's name and its district's.</summary>
    public void Add(FormerUnit unit)
    {
        Add(unit.Name, new NameMeaning(unit.Name) { Unit = unit });
        if (!_districts.Add(unit.District))
            return;
        Add(unit.District, new NameMeaning(unit.District) { District = unit.District });
        using var bare = reader.Read(PlaceName.Bare(unit.District));
        _bareDistricts.Add(bare, unit.District);
    }

    public Mentions Read(string text)
    {
        using var read = reader.Read(text);
        var matches = _names.FindAll(read).ConvertAll(match => Found(match, read));
        var districts = Districts(matches);
        var behindUnits = matches.Exists(match => match.Meanings.Any(name => name.Unit is not null))
            ? districts.Concat(Bare(read)).OrderBy(district => district.Start).ToList()
            : [];
        var named = districts.Select(district => district.Name).Distinct().ToList();
        var readings = matches
            .Select(match => NameReading.Of(match, DistrictBehind(match, behindUnits, text) is { } behind ? [behind] : named))
            .ToList();
        var former = readings.Select(reading => reading.Former).OfType<FormerMention>().DistinctBy(mention => mention.Units[0]).ToList();
        return new Mentions(
            [.. readings.SelectMany(reading => reading.Agencies).Distinct()],
            former,
            [.. named.Where(district => !former.Exists(mention => mention.Units.Any(unit => unit.District == district)))]);
    }

    private FoundName Found(WordMatch<List<NameMeaning>> match, ReadText text)
    {
        var found = new FoundName(match, text);
        return found.IsMisspelledUnit && Shorter(match, text) is { } shorter ? new FoundName(shorter, text) : found;
    }

    /// <summary>"Phường Thanh Xuân bác đơn": the last word belongs to the sentence, not to "Thanh Xuân Bắc".</summary>
    private WordMatch<List<NameMeaning>>? Shorter(WordMatch<List<NameMeaning>> match, ReadText text) =>
        _names.TryFind(text, match.First, match.First + match.Length - 1, out var meanings, out var length)
            ? new WordMatch<List<NameMeaning>>(meanings, match.First, length)
            : null;

    private static List<(string Name, int Start)> Districts(List<FoundName> matches) =>
        [.. matches.SelectMany(match => match.Meanings.Select(name => name.District).OfType<string>().Select(district => (district, match.Start)))];

    private IEnumerable<(string Name, int Start)> Bare(ReadText text) =>
        _bareDistricts.FindAll(text).Select(match => (match.Value, text.Tokens[match.First].Start));

    private bool Add(string name, NameMeaning meaning)
    {
        foreach (var form in PlaceName.Forms(name))
        {
            using var words = reader.Read(form);
            if (words.Count < 2)
                return false;
            _names.GetOrAdd(words, () => []).Add(meaning);
        }

        return true;
    }

    /// <summary>A district that follows at once ("phường Minh Khai, Hai Bà Trưng"), nothing but punctuation between.</summary>
    private static string? DistrictBehind(FoundName match, List<(string Name, int Start)> districts, string text)
    {
        var next = districts.Find(district => district.Start >= match.End);
        return next.Name is not null && !text[match.End..next.Start].Any(char.IsLetterOrDigit) ? next.Name : null;
    }
}
