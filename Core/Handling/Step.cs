namespace CitizenFeedback.Core.Handling;

/// <summary>What an open feedback waits for.</summary>
public enum Step
{
    /// <summary>The coordinator assigns or declines it.</summary>
    Review,

    /// <summary>The agency accepts or returns it.</summary>
    Accept,

    /// <summary>The agency answers.</summary>
    Answer,

    /// <summary>The sender tells what was asked.</summary>
    SenderReply,

    /// <summary>The coordinator checks the answer.</summary>
    CheckAnswer,

    /// <summary>It closes if the sender does not object.</summary>
    Close,
}
