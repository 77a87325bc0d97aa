namespace CitizenFeedback.Core.Feedbacks;

/// <summary>Who sent it: the data ND 20/2008 art. 7 (as amended by ND 92/2017) asks of an electronic message. Personal: never logged.</summary>
/// <param name="Place">The ward, commune or office the feedback is about, in the sender's words.</param>
/// <param name="Phone">Null for somebody without: that article takes a phone, an email or a postal address.</param>
/// <param name="Kind">Null if it was not said.</param>
/// <param name="Consent">Null if it was not asked for: nothing that is shipped leaves it out.</param>
public sealed record Person(
    string Name, string? Phone, string Address, string? Place, string? Email = null, SenderKind? Kind = null, Consent? Consent = null);
