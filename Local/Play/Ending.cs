namespace CitizenFeedback.Local.Play;

/// <summary>How a chat ended for its person.</summary>
public enum Ending
{
    /// <summary>Sent, and told what became of it.</summary>
    Told,

    /// <summary>Sent, but no notice came in time.</summary>
    NotTold,

    /// <summary>The person had nothing more to answer, and never sent it.</summary>
    GaveUp,

    /// <summary>The account did not answer.</summary>
    NotAnswered,
}
