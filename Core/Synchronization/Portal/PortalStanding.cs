namespace CitizenFeedback.Core.Synchronization;

/// <summary>How far the newest version of a feedback has got to the national portal.</summary>
public enum PortalStanding
{
    /// <summary>It was never assigned, so the portal is not told.</summary>
    NotMeant,

    /// <summary>It has yet to be told, or would have if the portal were switched on.</summary>
    Owed,

    /// <summary>It was given up; a person must look.</summary>
    Parked,

    /// <summary>It was given up, and a person decided that this version is not sent.</summary>
    Discarded,

    Delivered,

    /// <summary>The portal says something else; the coordinator must settle it first.</summary>
    Conflict,
}
