using System.Text.Json.Nodes;
using CitizenFeedback.Local.Simulators.Zalo.Phones;

namespace CitizenFeedback.Local.Simulators.Zalo.Api;

/// <summary>A message the OA may send: what the phone will show, and the echo event's name and attachments.</summary>
internal sealed record OutgoingMessage(ChatMessage Shown, string EchoName, JsonArray? EchoAttachments);
