using CitizenFeedback.Core.Reminders;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Tests.City;

/// <summary>Agencies' own systems: know a message by its id, as Standard Webhooks wants.</summary>
internal sealed class MemoryWebhook(KillSwitch kill, TimeProvider time) : IAgencyWebhook
{
    public Dictionary<string, DigestContent> Taken { get; } = [];

    public List<DateTimeOffset> Tried { get; } = [];

    public Func<DeliveryOutcome?> Answer { get; set; } = () => null;

    public async Task<DeliveryOutcome> SendAsync(Contact contact, string messageId, DigestContent content, CancellationToken cancellation)
    {
        await Task.Yield();
        kill.Moment("before webhook");
        Tried.Add(time.GetUtcNow());
        if (Answer() is { } answer)
            return answer;
        Taken[messageId] = content;
        kill.Moment("after webhook");
        return new DeliveryOutcome.Done(null);
    }

    public string SecretOf(string contactId) => $"whsec_{contactId}";
}
