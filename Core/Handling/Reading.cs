using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Handling;

/// <summary>Who may read what.</summary>
public static class Reading
{
    /// <summary>
    /// A coordinator reads all, an officer what the own agency handles, the register what registers know; nobody what names the own
    /// agency (see <see cref="Feedback.IsConcealedFrom"/>).
    /// </summary>
    public static bool MayRead(this Official official, Feedback feedback) => !feedback.IsConcealedFrom(official.AgencyCode) && official.Role switch
    {
        Role.Coordinator => true,
        Role.Officer => feedback.AgencyCode == official.AgencyCode,
        Role.Register => feedback.IsForRegisters,
        _ => false,
    };
}
