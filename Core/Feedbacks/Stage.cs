namespace CitizenFeedback.Core.Feedbacks;

/// <summary>Where a feedback stands (Vietnamese names are in the text file under <c>stage.*</c>).</summary>
public enum Stage
{
    /// <summary>Đã tiếp nhận.</summary>
    Received,

    /// <summary>Đang được cơ quan đầu mối xem xét: the machine was not sure, or the sender insisted.</summary>
    UnderReview,

    /// <summary>Không thuộc phạm vi: never enters agency lists, registers or on-time figures.</summary>
    Declined,

    /// <summary>Đã chuyển cơ quan xử lý.</summary>
    Assigned,

    /// <summary>Đang xử lý.</summary>
    InProgress,

    /// <summary>Chờ người gửi bổ sung: the clock is paused.</summary>
    AwaitingSender,

    /// <summary>Đã có dự thảo trả lời, chờ kiểm tra.</summary>
    AnswerProposed,

    /// <summary>Đã trả lời.</summary>
    Answered,

    /// <summary>Đã kết thúc.</summary>
    Closed,

    /// <summary>Người gửi đã rút.</summary>
    Withdrawn,

    /// <summary>Đã gộp vào phản ánh khác.</summary>
    Merged,
}
