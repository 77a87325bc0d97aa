using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Synchronization;

/// <summary>
/// Where a feedback stands at the national portal. Of the portal itself only "đã trả lời" is public; the numbers are those of a public system
/// of 2026 (docs/national-portal-contract.md) and unsure.
/// </summary>
public enum PortalStatus
{
    /// <summary>Chờ duyệt.</summary>
    Pending = 1,

    /// <summary>Đã tiếp nhận.</summary>
    Received = 2,

    /// <summary>Đang xử lý.</summary>
    InProgress = 3,

    /// <summary>Chờ bổ sung.</summary>
    NeedsMore = 4,

    /// <summary>Đã chuyển đơn vị.</summary>
    Forwarded = 5,

    /// <summary>Đã trả lời.</summary>
    Answered = 6,

    /// <summary>Từ chối, or taken back by the sender.</summary>
    Refused = 7,
}

public static class PortalStatuses
{
    public static PortalStatus Of(Stage stage) => stage switch
    {
        Stage.Received or Stage.UnderReview => PortalStatus.Received,
        Stage.Assigned => PortalStatus.Forwarded,
        Stage.InProgress or Stage.AnswerProposed => PortalStatus.InProgress,
        Stage.AwaitingSender => PortalStatus.NeedsMore,
        Stage.Answered or Stage.Closed => PortalStatus.Answered,
        Stage.Declined or Stage.Withdrawn or Stage.Merged => PortalStatus.Refused,
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
    };
}
