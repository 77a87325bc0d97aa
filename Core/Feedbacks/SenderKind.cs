namespace CitizenFeedback.Core.Feedbacks;

/// <summary>Who sends feedback (Nghị định 20/2008/NĐ-CP art. 3).</summary>
public enum SenderKind
{
    /// <summary>Cá nhân: citizens, Vietnamese abroad and foreigners.</summary>
    Person,

    /// <summary>Tổ chức, doanh nghiệp.</summary>
    Organisation,
}
