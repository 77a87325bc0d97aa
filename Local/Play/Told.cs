using System.Text.Json.Serialization;

namespace CitizenFeedback.Local.Play;

/// <summary>What a person was told about their feedback.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Told>))]
public enum Told
{
    [JsonStringEnumMemberName("assigned")]
    Assigned,

    [JsonStringEnumMemberName("review")]
    Review,

    [JsonStringEnumMemberName("declined")]
    Declined,
}
