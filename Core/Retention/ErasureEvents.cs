using System.Text.Json.Serialization;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;

namespace CitizenFeedback.Core.Retention;

/// <summary>
/// What is kept of people in it is to be erased (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15), as soon as it has ended and nothing is owed that needs
/// their words.
/// </summary>
/// <param name="By">Null: the sender.</param>
public sealed record ErasureAsked(
    DateTimeOffset At,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Official? By = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ErasureReason Reason = ErasureReason.SenderAsked)
    : FeedbackEvent(At), IByOfficial;

/// <summary>
/// From now on nobody reads a person, a word or a file of it; the rows and blobs go as work that it owes (<see cref="Work.WorkKind.Erasure"/>).
/// Nothing but the outcome of that work follows it.
/// </summary>
/// <param name="Why">Id of the retention rule, or the name of an <see cref="ErasureReason"/>.</param>
/// <param name="By">Null: time, or the sender.</param>
/// <param name="Texts">How many texts it had, of the sender and of officials.</param>
/// <param name="Files">How many files were named in it.</param>
public sealed record Erased(DateTimeOffset At, string Why, Official? By, int Texts, int Files) : FeedbackEvent(At), IByOfficial;
