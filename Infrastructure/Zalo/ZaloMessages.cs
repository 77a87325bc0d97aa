using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Infrastructure.Zalo;

/// <summary>Consultation messages of the Official Account, and the look-up of those already sent.</summary>
internal sealed class ZaloMessages(ZaloApi api) : IChatMessages
{
    private const int PageSize = 10; // Zalo gives no more
    private const int MostPages = 10;

    /// <summary>Zalo's clock and ours may differ by so much.</summary>
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(2);

    public async Task<DeliveryOutcome> SendAsync(string recipientId, ChatMessage message, CancellationToken cancellation)
    {
        var answer = await api.PostAsync("v3.0/oa/message/cs", ZaloBody.Of(recipientId, message), cancellation);
        if (answer.Fault is { } fault)
            return fault;
        // Error 0 without an id: it was taken, but cannot be proved; the look-up will tell.
        return answer.Json!.Text("data", "message_id") is { } id ? new DeliveryOutcome.Done(id) : new DeliveryOutcome.Unknown("Zalo gave no message id.");
    }

    public async Task<SentLookup> FindSentAsync(string recipientId, string mark, DateTimeOffset since, CancellationToken cancellation)
    {
        var plain = mark.Normalize(NormalizationForm.FormC);
        for (var page = 0; page < MostPages; page++)
        {
            var question = new JsonObject { ["user_id"] = recipientId, ["offset"] = page * PageSize, ["count"] = PageSize };
            var answer = await api.GetAsync("v2.0/oa/conversation", question, cancellation);
            if (answer.Fault is { } fault)
                return new SentLookup.Failed(fault as DeliveryOutcome.Failed
                    ?? new DeliveryOutcome.Failed(FailureKind.Transient, "no-answer", "The conversation could not be read back."));
            var messages = answer.Json!.All("data");
            foreach (var message in messages)
                if (message.Text("src") == "0" && TimeOf(message) >= since - ClockSlack && message.Text("message")?.Contains(plain, StringComparison.Ordinal) == true)
                    return new SentLookup.Found(message.Text("message_id") ?? "");
            if (messages.Count < PageSize || messages.Any(message => TimeOf(message) < since - ClockSlack))
                return new SentLookup.Absent();
        }

        return new SentLookup.Failed(new DeliveryOutcome.Failed(FailureKind.NeedsPerson, "look-up", "The conversation is too long to be read back."));
    }

    private static DateTimeOffset TimeOf(ZaloJson message) =>
        long.TryParse(message.Text("time"), NumberStyles.None, CultureInfo.InvariantCulture, out var time)
            ? DateTimeOffset.FromUnixTimeMilliseconds(time)
            : DateTimeOffset.MinValue;
}
