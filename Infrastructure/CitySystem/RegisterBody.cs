using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Synchronization;

namespace CitizenFeedback.Infrastructure.CitySystem;

/// <summary>The body of the contract's PUT.</summary>
internal sealed record RegisterBody(
    string Code,
    int Version,
    string Stage,
    string Scope,
    string Content,
    string? Place,
    RegisterAgency? Agency,
    RegisterSender Sender,
    DateTimeOffset ReceivedAt,
    DateOnly? DueOn,
    IReadOnlyList<Attachment> Attachments)
{
    public static RegisterBody Of(RegisterEntry entry) => new(
        entry.Code.Value, entry.Version, entry.Stage, entry.Scope, entry.Content, entry.Place, entry.Agency, entry.Sender, entry.ReceivedAt,
        entry.DueOn, entry.Attachments);
}
