using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Work;

/// <summary>What to do now, and when to look again.</summary>
/// <param name="Due">Work whose time has come and that nobody is trying.</param>
/// <param name="ByTime">What time alone has made of the feedback by now.</param>
/// <param name="NextLook">Null when nothing is owed and nothing can become owed by time alone.</param>
public sealed record WorkPlan(IReadOnlyList<OwedWork> Due, IReadOnlyList<FeedbackEvent> ByTime, DateTimeOffset? NextLook);
