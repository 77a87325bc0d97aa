using CitizenFeedback.Core.Handling.Documents;

namespace CitizenFeedback.Core.Forms;

/// <summary>Keeps what is typed and attached, right or wrong: what is wrong is told, and nothing typed is lost.</summary>
public sealed class FillForm(IFormStore forms, StoreDocument documents)
{
    public const int MostFiles = 10;

    /// <summary>Bytes of one file.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    private static readonly FormFault TooMany = new(FormField.Files, "too-many", MostFiles);

    /// <summary>Beyond that nothing is kept, however wrong it may be.</summary>
    private const int MostKept = 60_000;

    /// <returns>The form as it stands now.</returns>
    public Task<FormAccess.Open> SaveAsync(FormAccess.Open at, FormFields fields, CancellationToken cancellation) =>
        ChangeAsync(at, form => form with { Fields = Bounded(fields) }, cancellation);

    /// <returns>The form with the file, or what is wrong with it.</returns>
    public async Task<(FormAccess.Open At, FormFault? Fault)> AttachAsync(FormAccess.Open at, string title, byte[]? content, CancellationToken cancellation)
    {
        if (at.Form.Files.Count >= MostFiles)
            return (at, TooMany);
        if (content is null || content.Length > MostBytes)
            return (at, new FormFault(FormField.Files, "too-large", MostBytes / 1024 / 1024));
        if (await documents.RunAsync(at.Form.Id, content, cancellation) is not { } attachment)
            return (at, new FormFault(FormField.Files, "wrong-kind"));
        var file = new FormFile(attachment, title.Length <= 100 ? title : title[..100], content.Length);
        var after = await ChangeAsync(at, form => With(form, file), cancellation);
        return (after, Has(after.Form, file) || after.Form.SubmittedAt is not null ? null : TooMany);
    }

    public Task<FormAccess.Open> RemoveAsync(FormAccess.Open at, string name, CancellationToken cancellation) =>
        ChangeAsync(at, form => form with { Files = form.Files.RemoveAll(file => file.Attachment.Name == name) }, cancellation);

    private static FeedbackForm With(FeedbackForm form, FormFile file) =>
        Has(form, file) || form.Files.Count >= MostFiles ? form : form with { Files = form.Files.Add(file) };

    private static bool Has(FeedbackForm form, FormFile file) => form.Files.Exists(known => known.Attachment.Name == file.Attachment.Name);

    /// <param name="change">Made on the form as it stands, so that what another window or upload did meanwhile stays.</param>
    private async Task<FormAccess.Open> ChangeAsync(FormAccess.Open at, Func<FeedbackForm, FeedbackForm> change, CancellationToken cancellation)
    {
        for (var (form, etag) = at; ;)
        {
            var isSaved = await forms.TrySaveAsync(change(form), etag, cancellation);
            (form, etag) = (await forms.LoadAsync(form.Id, cancellation))!;
            if (isSaved || form.SubmittedAt is not null)
                return new FormAccess.Open(form, etag);
        }
    }

    private static FormFields Bounded(FormFields fields) => fields with
    {
        Name = Cut(fields.Name, 2000),
        Phone = Cut(fields.Phone, 2000),
        Email = Cut(fields.Email, 2000),
        Address = Cut(fields.Address, 4000),
        Agency = Cut(fields.Agency, 2000),
        Title = Cut(fields.Title, 4000),
        Content = Cut(fields.Content, MostKept),
    };

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];
}
