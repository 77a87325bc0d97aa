using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Infrastructure.Zalo;

/// <summary>Consultation messages of the Official Account, and the look-up of those already sent.</summary>
internal sealed class ZaloMessages(ZaloApi api, TimeProvider time) : IChatMessages
{
    private const int PageSize = 10; // Zalo gives no more
    private const int MostPages = 10;

    /// <summary>Zalo's clock and ours may differ by so much.</summary>
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(2);

    /// <summary>The send that follows must still fall into the life of the attempt.</summary>
    private static readonly TimeSpan LookUpLimit = TimeSpan.FromSeconds(15);

    public async Task<DeliveryOutcome> SendAsync(string recipientId, ChatMessage message, CancellationToken cancellation)
    {
        var answer = await api.PostAsync("v3.0/oa/message/cs", ZaloBody.Of(recipientId, message), cancellation);
        if (answer.Fault is { } fault)
            return fault;
        // Error 0 without an id: it was taken, but cannot be proved; the look-up will tell.
        return answer.Json!.Text("data", "message_id") is { } id
            ? new DeliveryOutcome.Done(id)
            : new DeliveryOutcome.Failed(FailureKind.Transient, "no-message-id", "Zalo gave no message id.", MayHaveHappened: true);
    }

    public async Task<SentLookup> FindSentAsync(string recipientId, string mark, DateTimeOffset since, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(LookUpLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            return await ReadBackAsync(recipientId, mark.Normalize(NormalizationForm.FormC), since - ClockSlack, either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Failed(FailureKind.Transient, "The conversation could not be read back in time.");
        }
    }

    private async Task<SentLookup> ReadBackAsync(string recipientId, string mark, DateTimeOffset since, CancellationToken cancellation)
    {
        for (var page = 0; page < MostPages; page++)
        {
            var question = new JsonObject { ["user_id"] = recipientId, ["offset"] = page * PageSize, ["count"] = PageSize };
            var answer = await api.GetAsync("v2.0/oa/conversation", question, cancellation);
            if (answer.Fault is { } fault)
                return new SentLookup.Failed(fault);
            if (answer.Json!.List("data") is not { } messages)
                return Failed(FailureKind.Transient, "Zalo answered without a list of messages.");
            foreach (var message in messages)
                if (message.Text("src") == "0" && TimeOf(message) >= since && message.Text("message")?.Contains(mark, StringComparison.Ordinal) == true)
                    return new SentLookup.Found(message.Text("message_id") ?? "");
            if (messages.Count < PageSize || messages.Any(message => TimeOf(message) < since))
                return new SentLookup.Absent();
        }

        return Failed(FailureKind.NeedsPerson, "The conversation is too long to be read back.");
    }

    private static SentLookup.Failed Failed(FailureKind kind, string reason) => new(new DeliveryOutcome.Failed(kind, "look-up", reason));

    private static DateTimeOffset TimeOf(ZaloJson message) =>
        long.TryParse(message.Text("time"), NumberStyles.None, CultureInfo.InvariantCulture, out var time)
            ? DateTimeOffset.FromUnixTimeMilliseconds(time)
            : DateTimeOffset.MinValue;
}
