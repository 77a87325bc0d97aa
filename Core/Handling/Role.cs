namespace CitizenFeedback.Core.Handling;

/// <summary>What somebody who acts for an agency may do; docs/authorization.md has the table.</summary>
public enum Role
{
    /// <summary>Works on what is assigned to the own agency.</summary>
    Officer,

    /// <summary>Receives, reviews, assigns and checks answers for the whole city.</summary>
    Coordinator,

    /// <summary>The city's own register, which brings answers and states back.</summary>
    Register,

    /// <summary>Runs the system: keys, dead letters; reads no feedback.</summary>
    Operator,
}
