namespace CitizenFeedback.Core.Handling;

/// <summary>Who acts, and stands in the history for it.</summary>
/// <param name="Name">What the agency calls the holder of the key, such as "Một cửa phường Láng".</param>
public sealed record Official(string AgencyCode, Role Role, string Name);
