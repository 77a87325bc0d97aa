namespace CitizenFeedback.Core.Handling;

public enum Satisfaction
{
    /// <summary>Hài lòng.</summary>
    Satisfied,

    /// <summary>Chấp nhận.</summary>
    Acceptable,

    /// <summary>Chưa hài lòng.</summary>
    Dissatisfied,
}
