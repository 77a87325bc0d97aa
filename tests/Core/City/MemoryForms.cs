using System.Text.Json;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Forms;

namespace CitizenFeedback.Core.Tests.City;

internal sealed class MemoryForms(KillSwitch kill) : IFormStore
{
    private readonly Dictionary<FeedbackId, (string Json, int Version)> _forms = [];

    /// <summary>What happens between a look at a form and its saving.</summary>
    public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

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
        await Meanwhile();
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

    public IAsyncEnumerable<StoredForm> ListOfAsync(string senderId, CancellationToken cancellation) => All(form => form.SenderId == senderId);

    public IAsyncEnumerable<StoredForm> ListOpenedBeforeAsync(DateTimeOffset openedBefore, CancellationToken cancellation) => All(form => form.OpenedAt <= openedBefore);

    private IAsyncEnumerable<StoredForm> All(Func<FeedbackForm, bool> isMeant) => _forms.Values
        .Select(row => new StoredForm(JsonSerializer.Deserialize<FeedbackForm>(row.Json)!, $"{row.Version}"))
        .Where(stored => isMeant(stored.Form)).ToList().ToAsyncEnumerable();

    public async Task<bool> TryDeleteAsync(StoredForm form, CancellationToken cancellation)
    {
        await Task.Yield();
        kill.Moment("before deleting a form");
        lock (_forms)
            return _forms.TryGetValue(form.Form.Id, out var row) && $"{row.Version}" == form.ETag && _forms.Remove(form.Form.Id);
    }
}
