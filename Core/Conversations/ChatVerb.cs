namespace CitizenFeedback.Core.Conversations;

/// <summary>What a sender may want of feedback already submitted, or of the channel.</summary>
public enum ChatVerb
{
    Help,

    /// <summary>Phản ánh mới.</summary>
    New,

    /// <summary>Biểu mẫu: the form instead of single messages.</summary>
    Form,

    /// <summary>Dữ liệu của tôi: what is kept of the sender.</summary>
    MyData,

    /// <summary>Xóa dữ liệu của tôi: asks once more before anything is erased.</summary>
    EraseData,

    /// <summary>Đồng ý xóa dữ liệu.</summary>
    ConfirmErasure,

    /// <summary>Thôi: ends what the dialog is about.</summary>
    Stop,

    /// <summary>Tra cứu; without a code all of the sender's own.</summary>
    LookUp,

    /// <summary>"Bao giờ có kết quả?"</summary>
    WhenAnswered,

    /// <summary>Rút; without a code the sender chooses.</summary>
    Withdraw,

    /// <summary>Vẫn gửi.</summary>
    Insist,

    /// <summary>Bổ sung, trả lời: something more to tell.</summary>
    Tell,

    /// <summary>Hài lòng.</summary>
    Satisfied,

    /// <summary>Chấp nhận.</summary>
    Acceptable,

    /// <summary>Chưa hài lòng.</summary>
    Dissatisfied,

    /// <summary>Xử lý lại.</summary>
    Reopen,
}
