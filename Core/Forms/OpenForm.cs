using System.Security.Cryptography;
using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Links;

namespace CitizenFeedback.Core.Forms;

/// <summary>Opens the form behind an address: once, in one browser, with what the chat already knows.</summary>
public sealed class OpenForm(
    FormLinks links, IFormStore forms, IFeedbackStore feedbacks, IConversationStore conversations, DraftFold fold, TimeProvider time)
{
    /// <param name="browserKey">What the browser got when it opened a form.</param>
    public async Task<FormAccess> LookAsync(string token, string? browserKey, CancellationToken cancellation)
    {
        if (links.Read(token) is not { } ticket)
            return new FormAccess.Forged();
        var stored = await forms.LoadAsync(ticket.Id, cancellation);
        var isOurs = stored?.Form.BelongsTo(browserKey) == true;
        var record = await feedbacks.LoadAsync(ticket.Id, cancellation);
        if (record.Submission?.SenderId == ticket.SenderId || record.OwnedBy(ticket.SenderId) is not null)
            return isOurs && stored!.Form.SubmittedAt is null && !record.IsByForm
                ? new FormAccess.SentInChat(ticket, stored.Form, stored.ETag)
                : new FormAccess.Sent(ticket, isOurs);
        var conversation = (await conversations.LoadAsync(ticket.SenderId, eventKey: null, cancellation)).Conversation;
        return conversation.DraftId == ticket.Id ? OfDraft(ticket, stored, isOurs) : new FormAccess.Ended();
    }

    /// <summary>A new key for a browser that has none.</summary>
    public static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <param name="browserKey">Of the browser that opens it; it has it from the page with the button, so that two taps are those of one browser.</param>
    /// <returns>False if another browser was faster.</returns>
    public async Task<bool> RunAsync(FormAccess.New fresh, string browserKey, CancellationToken cancellation)
    {
        var hash = FeedbackForm.HashOf(browserKey);
        var form = fresh.Opened is { Form: var opened }
            ? opened with { BrowserHash = hash, OpenedAt = time.GetUtcNow() }
            : await FilledAsync(fresh.Ticket, hash, cancellation);
        return await forms.TrySaveAsync(form, fresh.Opened?.ETag, cancellation);
    }

    private FormAccess OfDraft(LinkTicket ticket, StoredForm? stored, bool isOurs)
    {
        var now = time.GetUtcNow();
        var isOpen = stored?.Form.IsOpenAt(now) == true;
        if (isOurs && isOpen)
            return new FormAccess.Open(stored!.Form, stored.ETag);
        if (stored is null || FormLinks.GivenAt(ticket) > stored.Form.OpenedAt)
            return now <= ticket.Until ? new FormAccess.New(ticket, stored) : new FormAccess.Ended();
        return isOpen ? new FormAccess.Elsewhere() : new FormAccess.Ended();
    }

    private async Task<FeedbackForm> FilledAsync(LinkTicket ticket, string browserHash, CancellationToken cancellation)
    {
        var conversation = (await conversations.LoadAsync(ticket.SenderId, eventKey: null, cancellation)).Conversation;
        return Filled(new FeedbackForm(ticket.Id, ticket.SenderId, browserHash, time.GetUtcNow()), conversation);
    }

    private FeedbackForm Filled(FeedbackForm form, Conversation conversation)
    {
        var draft = fold.Fold(conversation);
        var pictures = draft.Pictures.Select((picture, index) => new FormFile(picture, $"Zalo {index + 1}", Bytes: 0));
        return form with
        {
            Fields = FormFields.Empty with
            {
                Name = draft.Name ?? "",
                Phone = draft.Phone ?? "",
                Email = draft.Email ?? "",
                Address = draft.Address ?? "",
                Agency = draft.Place ?? "",
                Content = draft.Text,
            },
            FilledWith = [.. conversation.Entries.Select(entry => entry.Key)],
            Files = [.. pictures],
            Location = draft.Location,
            WantsReview = draft.WantsReview,
            KnownConsent = conversation.KnownContact?.Consent,
        };
    }
}
