namespace CitizenFeedback.Core.Routing;

/// <summary>What a name can stand for: one of an agency of today, a unit of before 1 July 2025, and a district of that time.</summary>
public sealed record NameMeaning
{
    private readonly Spelling? _kind;
    private readonly Spelling _bare;

    /// <param name="name">With its kind, if it has one.</param>
    public NameMeaning(string name)
    {
        var bare = PlaceName.Bare(name);
        _kind = bare.Length < name.Length ? Spelling.Of(name[..^bare.Length]) : null;
        _bare = Spelling.Of(bare);
    }

    public Agency? Agency { get; init; }

    public FormerUnit? Unit { get; init; }

    public string? District { get; init; }

    /// <summary>Nothing in the diacritics speaks against it: "địa phương Hà Đông" is not "phường Hà Đông".</summary>
    public bool HasKindOf(Spelling written) => _kind is null || _kind.MayBeginLike(written);

    public bool IsSpelledIn(Spelling written) => _bare.IsEndOf(written);

    public bool MayBeSpelledIn(Spelling written) => _bare.MayBeEndOf(written);

    public bool IsSpelledLike(NameMeaning other) => _bare.Equals(other._bare);
}
