using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Forms;

namespace CitizenFeedback.Infrastructure.Storage;

/// <summary>Table <c>Forms</c>: a row for each opened form, under its draft's id.</summary>
public sealed class FormTable(StorageAccess storage) : IFormStore
{
    private const string Name = "Forms", Row = "form-state", OpenedAt = "At", Sender = "Sender";

    public async Task<StoredForm?> LoadAsync(FeedbackId id, CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        var row = await table.GetEntityIfExistsAsync<TableEntity>(id.Value, Row, cancellationToken: cancellation);
        return row.HasValue ? new StoredForm(StoredJson.ReadRow<FeedbackForm>(row.Value!)!, row.Value!.ETag.ToString()) : null;
    }

    public async Task<bool> TrySaveAsync(FeedbackForm form, string? etag, CancellationToken cancellation)
    {
        var row = StoredJson.Row(form.Id.Value, Row, form);
        row[OpenedAt] = form.OpenedAt;
        row[Sender] = form.SenderId;
        var transaction = new RowTransaction(await storage.TableAsync(Name, cancellation));
        transaction.AddOrReplace(row, etag);
        return await transaction.TrySubmitAsync(cancellation) is not null;
    }

    public IAsyncEnumerable<StoredForm> ListOfAsync(string senderId, CancellationToken cancellation) =>
        ListAsync(TableClient.CreateQueryFilter($"RowKey eq {Row} and Sender eq {senderId}"), cancellation);

    public IAsyncEnumerable<StoredForm> ListOpenedBeforeAsync(DateTimeOffset openedBefore, CancellationToken cancellation) =>
        ListAsync(TableClient.CreateQueryFilter($"RowKey eq {Row} and At le {openedBefore}"), cancellation);

    public async Task<bool> TryDeleteAsync(StoredForm form, CancellationToken cancellation)
    {
        var transaction = new RowTransaction(await storage.TableAsync(Name, cancellation));
        transaction.Delete(new TableEntity(form.Form.Id.Value, Row), form.ETag);
        return await transaction.TrySubmitAsync(cancellation) is not null;
    }

    private async IAsyncEnumerable<StoredForm> ListAsync(string filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
            yield return new StoredForm(StoredJson.ReadRow<FeedbackForm>(row)!, row.ETag.ToString());
    }
}
