using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Retention;

/// <summary>Reads all that was ever submitted in a chat.</summary>
public sealed class FindOwnRecords(IFeedbackStore feedbacks)
{
    public async Task<OwnRecords> LoadAsync(Conversation conversation, CancellationToken cancellation)
    {
        var all = new List<FeedbackRecord>();
        foreach (var id in conversation.EverSubmitted)
            all.Add(await feedbacks.LoadAsync(id, cancellation));
        return new OwnRecords(all);
    }
}

public sealed record OwnRecords(IReadOnlyList<FeedbackRecord> All)
{
    /// <summary>An answer can still come into the chat.</summary>
    public bool IsOpen => All.Any(record => record.Feedback?.Stage.IsFinal() == false || record is { Feedback: null, Submission: not null });

    /// <summary>Nothing of it holds anything personal.</summary>
    public bool IsErased => All.All(record => record.Feedback?.IsErased != false && record.Submission is null);

    /// <summary>The file belongs to one of them.</summary>
    public bool IsNamed(string file) => All.Any(record =>
        record.Events.SelectMany(NamedFiles.Of).Concat(record.Submission?.Attachments ?? []).Any(attachment => attachment.Name == file));
}
