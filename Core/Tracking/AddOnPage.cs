using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Forms;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Documents;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Tracking;

/// <summary>Adds words and files of the page to a feedback, as the chat adds its messages: what was asked is answered, and the clock goes on.</summary>
public sealed class AddOnPage(AddInformation add, StoreDocument documents)
{
    /// <summary>Own choice: of one feedback in all, so that no page fills the store.</summary>
    public const int MostFiles = 30;

    public async Task<Result<Feedback>> RunAsync(FeedbackRecord record, TrackingDeed.Adding adding, string cause, CancellationToken cancellation)
    {
        var feedback = record.Feedback!;
        if (record.Causes.Contains(cause))
            return await SaveAsync(feedback, cause, new Information(null, [], null), cancellation);
        if (!TrackingActs.Of(feedback).Contains(TrackingAct.Add))
            return Refusals.NotInThisStage(feedback.Stage);
        var words = HandlingText.Check(adding.Text, FormCheck.MostContent);
        if (words.Refusal is { } refusal && (refusal != HandlingRefusals.TextMissing || adding.Files.Count == 0))
            return refusal;
        var text = words.Refusal is null ? words.Value : null;
        if (!record.HasRoomFor(text))
            return Refusals.TooLong;
        var files = await StoreAsync(feedback, adding.Files, cancellation);
        return files.Refusal ?? await SaveAsync(feedback, cause, new Information(text, files.Value, null), cancellation);
    }

    private Task<Result<Feedback>> SaveAsync(Feedback feedback, string cause, Information information, CancellationToken cancellation) =>
        add.RunAsync(feedback.Id, feedback.SenderId, cause, information, cancellation);

    /// <returns>What is stored; nothing is added if one of them is refused.</returns>
    private async Task<Result<IReadOnlyList<Attachment>>> StoreAsync(Feedback feedback, IReadOnlyList<byte[]?> files, CancellationToken cancellation)
    {
        if (files.Count > FillForm.MostFiles || feedback.Attachments.Count + files.Count > MostFiles)
            return TrackingRefusals.TooManyFiles;
        var stored = new List<Attachment>();
        foreach (var file in files)
        {
            if (file is null || file.Length > FillForm.MostBytes)
                return TrackingRefusals.FileTooLarge;
            if (await documents.RunAsync(feedback.Id, file, cancellation) is not { } attachment)
                return HandlingRefusals.NotADocument;
            stored.Add(attachment);
        }

        return Result<IReadOnlyList<Attachment>>.Of([.. stored.Distinct()]);
    }
}
