namespace CitizenFeedback.Core.Deadlines;

/// <summary>The steps of the handling that have a limit; each must have its rows in <c>data/deadline-rules.tsv</c>.</summary>
public enum DeadlineStep
{
    /// <summary>Tiếp nhận.</summary>
    Accept,

    /// <summary>Xử lý phản ánh ở mức độ khẩn.</summary>
    HandleUrgent,

    /// <summary>Chuyển cơ quan có thẩm quyền.</summary>
    Transfer,

    /// <summary>Xử lý và trả lời.</summary>
    Reply,

    /// <summary>Cập nhật tình trạng khi quá hạn trả lời, until it is answered: each limit starts where the one before ended.</summary>
    Progress,

    /// <summary>Người gửi bổ sung thông tin được hỏi.</summary>
    SenderReply,

    /// <summary>Kiểm tra câu trả lời trước khi gửi.</summary>
    CheckAnswer,

    /// <summary>Kết thúc khi người gửi không có ý kiến về câu trả lời.</summary>
    Close,
}
