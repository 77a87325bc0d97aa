using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Retention;

/// <summary>Finds the pictures of a chat that no feedback has taken: those of its draft, of cancelled ones, and those that were refused.</summary>
public sealed class FindUnsentPictures(IFeedbackStore feedbacks)
{
    public async Task<IReadOnlySet<string>> OfAsync(Conversation conversation, CancellationToken cancellation)
    {
        var unsent = conversation.Pictures.ToHashSet();
        foreach (var id in unsent.Count == 0 ? [] : conversation.EverSubmitted)
        {
            var record = await feedbacks.LoadAsync(id, cancellation);
            unsent.ExceptWith(record.Events.SelectMany(NamedFiles.Of).Concat(record.Submission?.Attachments ?? []).Select(file => file.Name));
        }

        unsent.UnionWith(conversation.Files);
        return unsent;
    }
}
