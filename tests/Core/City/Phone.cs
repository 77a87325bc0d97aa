using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Tests.City;

/// <summary>Zalo and the phones behind it.</summary>
internal sealed class Phone(KillSwitch kill, TimeProvider time) : IChatMessages
{
    private readonly List<ArrivedMessage> _arrived = [];

    /// <summary>What Zalo answers; null: it takes the message.</summary>
    public Func<ChatMessage, DeliveryOutcome?> Answer { get; set; } = _ => null;

    public IReadOnlyList<ArrivedMessage> Arrived => _arrived;

    public async Task<DeliveryOutcome> SendAsync(string recipientId, ChatMessage message, CancellationToken cancellation)
    {
        await Task.Yield();
        kill.Moment("before chat send");
        var answer = Answer(message);
        if (answer is null or DeliveryOutcome.Failed { MayHaveHappened: true })
            _arrived.Add(new ArrivedMessage(recipientId, message, time.GetUtcNow()));
        kill.Moment("after chat send");
        return answer ?? new DeliveryOutcome.Done($"m{_arrived.Count}");
    }

    public Task<SentLookup> FindSentAsync(string recipientId, string mark, DateTimeOffset since, CancellationToken cancellation)
    {
        kill.Moment("look up");
        var found = _arrived.FindIndex(message => message.RecipientId == recipientId && message.At >= since && message.Message.Text.Contains(mark));
        return Task.FromResult<SentLookup>(found < 0 ? new SentLookup.Absent() : new SentLookup.Found($"m{found + 1}"));
    }
}

internal sealed record ArrivedMessage(string RecipientId, ChatMessage Message, DateTimeOffset At);
