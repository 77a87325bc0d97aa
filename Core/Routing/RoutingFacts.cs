namespace CitizenFeedback.Core.Routing;

/// <summary>What a feedback names, for the rules and, in words, for the coordinator.</summary>
public sealed class RoutingFacts(Mentions mentions, IReadOnlyList<FileCode> files)
{
    private readonly HashSet<Agency> _concerned = [.. mentions.Concerned.Concat(files.Select(file => file.Agency).OfType<Agency>())];

    /// <summary>The department or body of a ministry's line named first.</summary>
    public Agency? Department { get; } = mentions.Agencies.FirstOrDefault(FieldWords.IsDepartment);

    /// <summary>The one whose file is quoted first.</summary>
    public Agency? FileDepartment { get; } = files.Select(file => file.Agency).OfType<Agency>().FirstOrDefault(FieldWords.IsDepartment);

    /// <summary>The wards and communes that may be meant.</summary>
    public IEnumerable<Agency> Places => mentions.Places;

    /// <summary>Their codes.</summary>
    public IReadOnlyList<string> Candidates { get; } = [.. mentions.Places.Select(agency => agency.Code)];

    /// <summary>Codes of the agencies named.</summary>
    public IReadOnlyList<string> Concerned => [.. _concerned.Select(agency => agency.Code)];

    /// <summary>Named by its name of today, by a former name of what it took over, or by a file code.</summary>
    public bool Concerns(string agencyCode) => _concerned.Any(agency => agency.Code == agencyCode);

    /// <summary>Vietnamese.</summary>
    public IEnumerable<string> Sentences =>
    [
        .. mentions.Agencies.Select(agency => $"Nêu tên: {agency.Name}"),
        .. mentions.FormerUnits.Select(Sentence),
        .. mentions.FormerDistricts.Select(Sentence),
        .. files.Select(file => file.Agency is { } agency ? $"Mã hồ sơ: {file.Text} ({agency.Name})" : $"Mã hồ sơ: {file.Text}"),
    ];

    private string Sentence(string district) =>
        $"Nêu tên cũ: {district}, không còn từ 01/07/2025 và không ứng với một cơ quan nào"
        + (Candidates.Count == 0 ? "; cần biết phường, xã" : "");

    private string Sentence(FormerMention former)
    {
        var name = former.Present is null ? "Nêu tên cũ" : "Cũng có thể là tên cũ";
        var units = string.Join("; hoặc ", former.Units.Select(unit => $"{unit.Name} ({unit.District}), nay {Today(unit)}"));
        var isSplit = former.Units.Any(unit => unit.IsSplit);
        return $"{name}: {units}" + (former.Units.Count > 1, isSplit) switch
        {
            _ when former.Present is null && !mentions.IsUnclear(former) => "",
            (true, true) => "; cần biết quận, huyện cũ và tên đường",
            (true, false) => "; cần biết quận, huyện cũ",
            (false, true) => "; cần biết tên đường",
            _ => "",
        };
    }

    private static string Today(FormerUnit unit) =>
        (unit.IsSplit ? "chia về " : "thuộc ") + string.Join(", ", unit.Successors.Select(agency => agency.NameInSpeech));
}
