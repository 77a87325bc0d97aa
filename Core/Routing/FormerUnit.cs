namespace CitizenFeedback.Core.Routing;

/// <summary>A ward, commune or town of before 1 July 2025 (Nghị quyết 1656/NQ-UBTVQH15). Its name is no name of an agency any more.</summary>
/// <param name="Code">Its former national statistics code; a present unit may bear the same.</param>
/// <param name="Name">With its kind: "Phường Thanh Xuân Bắc".</param>
/// <param name="District">With its kind: "Quận Thanh Xuân". Two units of a name stand in different districts.</param>
/// <param name="Successors">The wards and communes its ground belongs to today; never none.</param>
public sealed record FormerUnit(string Code, string Name, string District, IReadOnlyList<Agency> Successors)
{
    /// <summary>Also an everyday expression ("xã tự nhiên đòi thêm giấy"): a name only in capitals or with its district.</summary>
    public bool IsEverydayName { get; init; }

    /// <summary>Only the street tells which of the successors is meant.</summary>
    public bool IsSplit => Successors.Count > 1;
}
