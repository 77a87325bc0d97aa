namespace CitizenFeedback.Local.Simulators.Zalo.Phones;

/// <summary>A button under a message.</summary>
/// <param name="Type"><c>oa.query.show</c>, <c>oa.query.hide</c>, <c>oa.open.url</c>, <c>oa.open.phone</c> or <c>oa.open.sms</c>.</param>
/// <param name="Payload">What a tap on a query button sends.</param>
internal sealed record ChatButton(string Title, string Type, string? Payload = null, string? Url = null, string? Phone = null, string? Sms = null);
