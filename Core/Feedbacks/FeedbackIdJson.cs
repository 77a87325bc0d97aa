using System.Text.Json;
using System.Text.Json.Serialization;

namespace CitizenFeedback.Core.Feedbacks;

/// <summary>Writes a <see cref="FeedbackId"/> as its code.</summary>
public sealed class FeedbackIdJson : JsonConverter<FeedbackId>
{
    public override FeedbackId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FeedbackId.Parse(reader.GetString()) ?? throw new JsonException("Not a feedback code.");

    public override void Write(Utf8JsonWriter writer, FeedbackId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
