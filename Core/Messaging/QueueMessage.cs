using System.Text.Encodings.Web;
using System.Text.Json;

namespace CitizenFeedback.Core.Messaging;

/// <summary>A message for one of our queues.</summary>
/// <param name="MessageId">Same id within the queue's duplicate window = same message, where the queue detects duplicates.</param>
/// <param name="Body">JSON.</param>
/// <param name="SessionId">Serialises what belongs together; null for a queue without sessions.</param>
/// <param name="NotBefore">Scheduled for then; null: at once.</param>
public sealed record QueueMessage(WorkQueue Queue, string MessageId, string Body, string? SessionId = null, DateTimeOffset? NotBefore = null)
{
    /// <summary>Characters as they are: escaped, a text of 60 KB could outgrow the queue's 256 KB. No browser reads it.</summary>
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static QueueMessage Of<T>(WorkQueue queue, string messageId, T body) => new(queue, messageId, JsonSerializer.Serialize(body, Plain));

    /// <exception cref="JsonException">The body is no <typeparamref name="T"/>: a defect of ours, for the dead-letter queue.</exception>
    public static T Read<T>(string body) =>
        JsonSerializer.Deserialize<T>(body, JsonSerializerOptions.Web) ?? throw new JsonException("The message body is null.");
}
