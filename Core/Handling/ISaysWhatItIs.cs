using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.Core.Handling;

/// <summary>A decision in which an official may say what the feedback is; by that the machine is measured, and learns.</summary>
public interface ISaysWhatItIs : IByOfficial
{
    /// <summary>Null: nothing was said against what was thought before.</summary>
    Scope? Scope { get; }

    /// <summary>Field of procedures; null if nothing was said.</summary>
    string? Field { get; }
}
