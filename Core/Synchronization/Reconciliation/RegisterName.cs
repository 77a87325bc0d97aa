namespace CitizenFeedback.Core.Synchronization;

/// <summary>A register that must hold what we hold.</summary>
public enum RegisterName
{
    /// <summary>Hệ thống PAKN của thành phố.</summary>
    City,

    /// <summary>Cổng Dịch vụ công quốc gia.</summary>
    Portal,
}
