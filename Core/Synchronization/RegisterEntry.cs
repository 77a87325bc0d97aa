using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Synchronization;

/// <summary>What a register must know of one feedback, in one version; its names are those of docs/city-system-contract.md.</summary>
/// <param name="Version">Grows with every change that a register must know.</param>
/// <param name="Stage">Name of the stage in English, as in the contract.</param>
/// <param name="DueOn">Last day of the step that is due next; null when none is.</param>
public sealed record RegisterEntry(
    FeedbackId Code,
    int Version,
    string Stage,
    string Scope,
    string Content,
    string? Place,
    RegisterAgency? Agency,
    RegisterSender Sender,
    GeoPoint? Location,
    DateTimeOffset ReceivedAt,
    DateOnly? DueOn,
    IReadOnlyList<Attachment> Attachments,
    RegisterAnswer? Answer = null,
    string? Satisfaction = null);

public sealed record RegisterAgency(string Code, string Name);

/// <summary>The answer as the sender got it.</summary>
public sealed record RegisterAnswer(string Content, DateTimeOffset AnsweredAt, IReadOnlyList<Attachment> Attachments);

/// <param name="Address">Postal address, with the email behind it if there is one.</param>
public sealed record RegisterSender(string Name, string? Phone, string Address);
