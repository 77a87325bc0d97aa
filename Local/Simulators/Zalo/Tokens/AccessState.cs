namespace CitizenFeedback.Local.Simulators.Zalo.Tokens;

internal enum AccessState
{
    Valid,
    Expired,
    Unknown,
}
