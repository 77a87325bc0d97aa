namespace CitizenFeedback.Core.Handling;

/// <summary>How far up a reminder goes.</summary>
public enum ReminderLevel
{
    /// <summary>Cán bộ xử lý of the agency whose step it is.</summary>
    Officer,

    /// <summary>Người đứng đầu of that agency.</summary>
    Head,

    /// <summary>The coordinator.</summary>
    Coordinator,

    /// <summary>Lãnh đạo thành phố.</summary>
    Leader,
}
