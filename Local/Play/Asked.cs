namespace CitizenFeedback.Local.Play;

/// <summary>What a message asks a person for.</summary>
[Flags]
public enum Asked
{
    Nothing = 0,
    Content = 1,
    Place = 2,
    Name = 4,
    Phone = 8,
    Address = 16,
}
