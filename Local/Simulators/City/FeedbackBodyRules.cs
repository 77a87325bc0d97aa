namespace CitizenFeedback.Local.Simulators.City;

/// <summary>What the register refuses, in the words of the contract.</summary>
internal static class FeedbackBodyRules
{
    private const int LongestContent = 60_000;

    /// <summary>The rule the body breaks, or null.</summary>
    public static string? Broken(FeedbackBody body) => body switch
    {
        { Version: < 1 } => "version phải là số nguyên từ 1.",
        _ when IsBlank(body.Stage) => "Thiếu stage.",
        _ when IsBlank(body.Scope) => "Thiếu scope.",
        _ when IsBlank(body.Content) => "Thiếu content.",
        { Content.Length: > LongestContent } => $"content dài hơn {LongestContent} ký tự.",
        { ReceivedAt: null } => "Thiếu receivedAt.",
        { Agency: { } agency } when IsBlank(agency.Code) || IsBlank(agency.Name) => "agency phải có code và name.",
        { Answer: { } answer } when IsBlank(answer.Content) || answer.AnsweredAt is null => "answer phải có content và answeredAt.",
        { Attachments: { } attachments } when attachments.Any(a => IsBlank(a.Name) || IsBlank(a.ContentType)) => "Mỗi attachment phải có name và contentType.",
        _ => null,
    };

    private static bool IsBlank(string? text) => string.IsNullOrWhiteSpace(text);
}
