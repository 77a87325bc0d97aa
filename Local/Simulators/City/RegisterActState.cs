namespace CitizenFeedback.Local.Simulators.City;

internal enum RegisterActState
{
    Waiting,
    Taken,
    Refused,
}
