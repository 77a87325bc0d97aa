namespace CitizenFeedback.Core.Classification.Model;

/// <summary>Takes the features of a text one by one.</summary>
internal interface IFeatureSink
{
    /// <param name="feature">Its hash.</param>
    /// <param name="token">The last token it rests on.</param>
    void Add(FeatureGroup group, uint feature, int token);
}
