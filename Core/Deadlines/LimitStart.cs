namespace CitizenFeedback.Core.Deadlines;

/// <summary>What a limit is counted from.</summary>
public enum LimitStart
{
    /// <summary>The feedback came in; outside office hours it counts from the next working morning.</summary>
    Receipt,

    /// <summary>It was accepted; outside office hours as for a receipt.</summary>
    Acceptance,

    /// <summary>The sender was asked; outside office hours as for a receipt.</summary>
    Question,

    /// <summary>An answer was proposed; outside office hours as for a receipt.</summary>
    Proposal,

    /// <summary>The answer went to the sender; outside office hours as for a receipt.</summary>
    Answer,

    /// <summary>The limit before this one ended: its last day is day zero.</summary>
    PreviousLimit,
}
