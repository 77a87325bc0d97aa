using CitizenFeedback.Core.Handling.Documents;

namespace CitizenFeedback.Core.Forms;

/// <summary>Keeps what is typed and attached, right or wrong: what is wrong is told, and nothing typed is lost.</summary>
public sealed class FillForm(IFormStore forms, StoreDocument documents)
{
    public const int MostFiles = 10;

    /// <summary>Bytes of one file.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>Beyond that nothing is kept, however wrong it may be.</summary>
    private const int MostKept = 60_000;

    /// <returns>The form as it stands now; another window's later word stays if it was faster.</returns>
    public async Task<FormAccess.Open> SaveAsync(FormAccess.Open at, FormFields fields, CancellationToken cancellation)
    {
        var form = at.Form with { Fields = Bounded(fields) };
        return await SaveAsync(at, form, cancellation);
    }

    /// <returns>The form with the file, or what is wrong with it.</returns>
    public async Task<(FormAccess.Open At, FormFault? Fault)> AttachAsync(FormAccess.Open at, string title, byte[]? content, CancellationToken cancellation)
    {
        if (at.Form.Files.Count >= MostFiles)
            return (at, new FormFault(FormField.Files, "too-many", MostFiles));
        if (content is null || content.Length > MostBytes)
            return (at, new FormFault(FormField.Files, "too-large", MostBytes / 1024 / 1024));
        if (await documents.RunAsync(at.Form.Id, content, cancellation) is not { } attachment)
            return (at, new FormFault(FormField.Files, "wrong-kind"));
        if (at.Form.Files.Exists(file => file.Attachment.Name == attachment.Name))
            return (at, null);
        var file = new FormFile(attachment, title.Length <= 100 ? title : title[..100], content.Length);
        return (await SaveAsync(at, at.Form with { Files = at.Form.Files.Add(file) }, cancellation), null);
    }

    public Task<FormAccess.Open> RemoveAsync(FormAccess.Open at, string name, CancellationToken cancellation) =>
        SaveAsync(at, at.Form with { Files = at.Form.Files.RemoveAll(file => file.Attachment.Name == name) }, cancellation);

    private async Task<FormAccess.Open> SaveAsync(FormAccess.Open at, FeedbackForm form, CancellationToken cancellation)
    {
        for (var (etag, next) = (at.ETag, form); ;)
        {
            if (await forms.TrySaveAsync(next, etag, cancellation))
            {
                var saved = await forms.LoadAsync(form.Id, cancellation);
                return new FormAccess.Open(saved!.Form, saved.ETag);
            }

            // Two uploads at the same moment: both files stay.
            var other = (await forms.LoadAsync(form.Id, cancellation))!;
            if (other.Form.SubmittedAt is not null)
                return new FormAccess.Open(other.Form, other.ETag);
            var added = form.Files.RemoveAll(at.Form.Files.Contains);
            var removed = at.Form.Files.RemoveAll(form.Files.Contains);
            (etag, next) = (other.ETag, form with { Files = other.Form.Files.RemoveAll(removed.Contains).AddRange(added) });
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
