using System.Text.Json;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Forms;

namespace CitizenFeedback.Core.Tests.City;

internal sealed class MemoryForms(KillSwitch kill) : IFormStore
{
    private readonly Dictionary<FeedbackId, (string Json, int Version)> _forms = [];

    public async Task<StoredForm?> LoadAsync(FeedbackId id, CancellationToken cancellation)
    {
        await Task.Yield();
        kill.Moment("load form");
        lock (_forms)
            return _forms.TryGetValue(id, out var row) ? new StoredForm(JsonSerializer.Deserialize<FeedbackForm>(row.Json)!, $"{row.Version}") : null;
    }

    public async Task<bool> TrySaveAsync(FeedbackForm form, string? etag, CancellationToken cancellation)
    {
        await Task.Yield();
        kill.Moment("before saving a form");
        lock (_forms)
        {
            var version = _forms.TryGetValue(form.Id, out var row) ? row.Version : 0;
            if ((etag ?? "0") != $"{version}")
                return false;
            _forms[form.Id] = (JsonSerializer.Serialize(form), version + 1);
        }

        kill.Moment("after saving a form");
        return true;
    }

    public IAsyncEnumerable<StoredForm> ListOpenedBeforeAsync(DateTimeOffset openedBefore, CancellationToken cancellation) => _forms.Values
        .Select(row => new StoredForm(JsonSerializer.Deserialize<FeedbackForm>(row.Json)!, $"{row.Version}"))
        .Where(stored => stored.Form.OpenedAt <= openedBefore).ToList().ToAsyncEnumerable();

    public async Task<bool> TryDeleteAsync(StoredForm form, CancellationToken cancellation)
    {
        await Task.Yield();
        kill.Moment("before deleting a form");
        lock (_forms)
            return _forms.TryGetValue(form.Form.Id, out var row) && $"{row.Version}" == form.ETag && _forms.Remove(form.Form.Id);
    }
}
