namespace CitizenFeedback.Core.Retention;

/// <summary>
/// Who had it erased before its time. A choice and no words: the proof of an erasure outlives what was erased, and words could bring it back.
/// </summary>
public enum ErasureReason
{
    /// <summary>The sender, in the chat or by letter (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15).</summary>
    SenderAsked,

    /// <summary>Somebody whom the feedback names.</summary>
    NamedPersonAsked,

    /// <summary>A body that may order it.</summary>
    AuthorityOrdered,
}
