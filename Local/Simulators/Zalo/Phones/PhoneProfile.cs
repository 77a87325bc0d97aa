namespace CitizenFeedback.Local.Simulators.Zalo.Phones;

/// <summary>Who holds the phone.</summary>
/// <param name="Phone">The phone number as the person writes it.</param>
/// <param name="Address">House number and street.</param>
internal sealed record PhoneProfile(string? Name = null, string? Phone = null, string? Address = null, string? Ward = null, string? City = null);
