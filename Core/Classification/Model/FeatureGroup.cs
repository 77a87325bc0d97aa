namespace CitizenFeedback.Core.Classification.Model;

/// <summary>Features of one kind; each kind is weighed by the root of its number in the text, so that length alone says nothing.</summary>
internal enum FeatureGroup
{
    /// <summary>Words, with and without marks, and pairs of them.</summary>
    Words,

    /// <summary>Longer runs, how the text begins, how long it is.</summary>
    Runs,

    /// <summary>Three letters within a word: what a typing error leaves whole.</summary>
    Parts,

    /// <summary>The last sentence again: there people ask for what they want.</summary>
    Last,
}
