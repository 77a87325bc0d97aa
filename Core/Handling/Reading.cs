using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Handling;

/// <summary>Who may read what.</summary>
public static class Reading
{
    /// <summary>
    /// A coordinator reads all, an officer what the own agency handles, neither what names the own agency (see
    /// <see cref="Feedback.IsConcealedFrom"/>); the register, which is a machine, what registers are told anyway.
    /// </summary>
    public static bool MayRead(this Official official, Feedback feedback) => official.Role switch
    {
        Role.Coordinator => !feedback.IsConcealedFrom(official.AgencyCode),
        Role.Officer => feedback.AgencyCode == official.AgencyCode && !feedback.IsConcealedFrom(official.AgencyCode),
        Role.Register => feedback.IsForRegisters,
        _ => false,
    };
}
