using System.Diagnostics;
using System.Diagnostics.Metrics;
using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core;

/// <summary>
/// The product's own spans and figures, for OpenTelemetry and tests to listen to. Messages, triggers and orchestrations are the
/// platform's to trace (docs/telemetry.md). No name, text, telephone number or Zalo id may come into any of it.
/// </summary>
public static class Telemetry
{
    public const string Name = "CitizenFeedback";

    /// <summary>The code of the feedback: the same one an official sees, so that everything about it can be found.</summary>
    public const string FeedbackIdTag = "citizen_feedback.feedback.id";

    public static readonly ActivitySource Source = new(Name);

    public static readonly Meter Meter = new(Name);

    /// <returns>Null, at next to no cost, while nobody listens.</returns>
    public static Activity? Begin(string what, FeedbackId about) => Source.StartActivity(what)?.SetTag(FeedbackIdTag, about.Value);
}
