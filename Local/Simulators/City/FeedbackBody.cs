namespace CitizenFeedback.Local.Simulators.City;

/// <summary>One version of a feedback as the product sends it; the contract is <c>docs/city-system-contract.md</c>.</summary>
internal sealed record FeedbackBody(
    string? Code,
    int Version,
    string? Stage,
    string? Scope,
    string? Content,
    string? Place,
    AgencyBody? Agency,
    SenderBody? Sender,
    LocationBody? Location,
    DateTimeOffset? ReceivedAt,
    DateOnly? DueOn,
    IReadOnlyList<AttachmentBody>? Attachments,
    AnswerBody? Answer,
    string? Satisfaction);

internal sealed record AgencyBody(string? Code, string? Name);

internal sealed record SenderBody(string? Name, string? Phone, string? Address);

internal sealed record LocationBody(double Latitude, double Longitude);

internal sealed record AnswerBody(string? Content, DateTimeOffset? AnsweredAt, IReadOnlyList<AttachmentBody>? Attachments);

internal sealed record AttachmentBody(string? Name, string? ContentType);
