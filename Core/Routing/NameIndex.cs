using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.Core.Routing;

/// <summary>
/// Finds names of today and of before 1 July 2025 in one pass, the longest at each place: "phường Thanh Xuân Bắc" is not
/// "phường Thanh Xuân", and "quận Cầu Giấy" is not "phường Cầu Giấy".
/// </summary>
public sealed class NameIndex(ShortForms shortForms)
{
    private readonly PhraseIndex<NameMeaning> _names = new();
    private readonly HashSet<string> _districts = [];

    // Apart from the names: "ủy ban nhân dân phường" holds "Đan Phượng" when read without diacritics.
    private readonly PhraseIndex<string> _bareDistricts = new();

    /// <returns>False for a name of one word alone: it is found in too many others.</returns>
    public bool Add(string name, Agency agency) => Add(name, new NameMeaning(name) { Agency = agency });

    /// <summary>The unit's name and its district's.</summary>
    public void Add(FormerUnit unit)
    {
        Add(unit.Name, new NameMeaning(unit.Name) { Unit = unit });
        if (!_districts.Add(unit.District))
            return;
        Add(unit.District, new NameMeaning(unit.District) { District = unit.District });
        _bareDistricts.Add(shortForms.Read(VietnameseText.Fold(PlaceName.Bare(unit.District))), unit.District);
    }

    public Mentions Read(string text)
    {
        var folded = VietnameseText.Fold(text);
        var words = shortForms.Read(folded);
        var matches = _names.Find(words).Select(match => Found(match, words, folded)).ToList();
        var districts = Districts(matches);
        var behindUnits = matches.Exists(match => match.Meanings.Any(name => name.Unit is not null))
            ? districts.Concat(Bare(words)).OrderBy(district => district.Start).ToList()
            : [];
        var named = districts.Select(district => district.Name).Distinct().ToList();
        var readings = matches
            .Select(match => NameReading.Of(match, DistrictBehind(match, behindUnits, folded.Folded) is { } behind ? [behind] : named))
            .ToList();
        var former = readings.Select(reading => reading.Former).OfType<FormerMention>().DistinctBy(mention => mention.Units[0]).ToList();
        return new Mentions(
            [.. readings.SelectMany(reading => reading.Agencies).Distinct()],
            former,
            [.. named.Where(district => !former.Exists(mention => mention.Units.Any(unit => unit.District == district)))]);
    }

    private FoundName Found(PhraseMatch<NameMeaning> match, List<Word> words, VietnameseText folded)
    {
        var found = new FoundName(match, folded);
        return found.IsMisspelledUnit && Shorter(match, words) is { Length: > 0 } shorter ? new FoundName(shorter, folded) : found;
    }

    /// <summary>"Phường Thanh Xuân bác đơn": the last word belongs to the sentence, not to "Thanh Xuân Bắc".</summary>
    private PhraseMatch<NameMeaning> Shorter(PhraseMatch<NameMeaning> match, List<Word> words) => _names
        .Find(words.FindAll(word => word.Start >= match.Start && word.Start + word.Length < match.Start + match.Length))
        .FirstOrDefault(shorter => shorter.Start == match.Start);

    private static List<(string Name, int Start)> Districts(List<FoundName> matches) =>
        [.. matches.SelectMany(match => match.Meanings.Select(name => name.District).OfType<string>().Select(district => (district, match.Start)))];

    private IEnumerable<(string Name, int Start)> Bare(List<Word> words) =>
        _bareDistricts.Find(words).Select(match => (match.Values[0], match.Start));

    private bool Add(string name, NameMeaning meaning)
    {
        foreach (var form in PlaceName.Forms(name))
        {
            var words = shortForms.Read(VietnameseText.Fold(form));
            if (words.Count < 2)
                return false;
            _names.Add(words, meaning);
        }

        return true;
    }

    /// <summary>A district that follows at once ("phường Minh Khai, Hai Bà Trưng"), nothing but punctuation between.</summary>
    private static string? DistrictBehind(FoundName match, List<(string Name, int Start)> districts, string folded)
    {
        var next = districts.Find(district => district.Start >= match.End);
        return next.Name is not null && !folded[match.End..next.Start].Any(char.IsLetterOrDigit) ? next.Name : null;
    }
}
