using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Messaging;

namespace CitizenFeedback.Core.Forms;

/// <summary>
/// Sends a form off: the same form twice is one feedback. The dialog of the chat is told, and once more a minute later in case this process
/// dies between: whoever goes on writing there must not write into a draft that is sent.
/// </summary>
public sealed class SubmitForm(IFeedbackStore feedbacks, IFormStore forms, IWorkQueue queue, ConsentTerms terms, TimeProvider time)
{
    /// <returns>What is wrong with the form; nothing if the feedback is sent. If the chat was faster, the form stays as it is: nothing of it was sent.</returns>
    public async Task<IReadOnlyList<FormFault>> RunAsync(FormAccess.Open at, CancellationToken cancellation)
    {
        var form = at.Form;
        if (FormCheck.FaultsOf(form.Fields) is { Count: > 0 } faults)
            return faults;
        var now = time.GetUtcNow();
        var safety = now + ChangeFeedback.SafetyLook;
        await queue.SendAsync(new FeedbackAlarmCall(form.Id).ToMessage(now, ChangeFeedback.SafetyLook), cancellation);
        await queue.SendAsync(Told($"form:{form.Id}:safety", form, now).ToMessage() with { NotBefore = safety }, cancellation);
        if (!await feedbacks.TrySaveSubmissionAsync(form.Id, SubmissionOf(form, now), cancellation))
            return [new FormFault(FormField.Kind, "code-taken")];
        if (!(await feedbacks.LoadAsync(form.Id, cancellation)).IsByForm)
            return [];
        await queue.SendAsync(new FeedbackSubmitted(form.Id).ToMessage(), cancellation);
        await queue.SendAsync(Told($"form:{form.Id}", form, now).ToMessage(), cancellation);
        // Whoever saved it meanwhile, the feedback is sent: a lost race here leaves typed words until the form is purged.
        await forms.TrySaveAsync(form.Erased(now), at.ETag, cancellation);
        return [];
    }

    private static ChatEvent Told(string key, FeedbackForm form, DateTimeOffset now) => new(key, form.SenderId, now, new FormSubmitted(form.Id, form.FilledWith));

    private Submission SubmissionOf(FeedbackForm form, DateTimeOffset now)
    {
        var fields = form.Fields;
        var person = new Person(
            fields.Name,
            ContactAnswer.PhoneIn(fields.Phone),
            fields.Address,
            fields.Agency.Length > 0 ? fields.Agency : null,
            ContactAnswer.EmailIn(fields.Email),
            fields.Kind,
            terms.GivenAt(now, form.KnownConsent));
        var text = fields.Title.Length > 0 ? $"{fields.Title}\n{fields.Content}" : fields.Content;
        return new Submission(form.SenderId, now, text, person, [.. form.Files.Select(file => file.Attachment)], form.Location, form.WantsReview);
    }
}
