namespace CitizenFeedback.Core.Work;

/// <summary>What can be owed to a feedback.</summary>
public enum WorkKind
{
    /// <summary>The city system must get the newest version.</summary>
    CitySync,

    /// <summary>The National Public Service Portal must get the newest version.</summary>
    PortalSync,

    /// <summary>The sender must get a message.</summary>
    Notice,

    /// <summary>The lists must show where it stands, and the figures count it so.</summary>
    List,

    /// <summary>A reminder must stand in the digest of its agency and day.</summary>
    Reminder,

    /// <summary>Rows and files of what is erased must go.</summary>
    Erasure,

    /// <summary>A language model is to be asked about what the classifier was unsure of.</summary>
    SecondOpinion,
}
