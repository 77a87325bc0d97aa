using CitizenFeedback.Core.Texts;
using CitizenFeedback.Core.Work.Pauses;

namespace CitizenFeedback.Functions.Pauses;

public sealed record PauseView(string Kind, DateTimeOffset Since, string By, string Why)
{
    public static PauseView Of(Pause pause) => new(TextKeys.Of(pause.Kind), pause.Since, pause.By.Name, pause.Why);
}

/// <param name="Why">For whoever comes on duty next.</param>
public sealed record PauseRequest(string Why);
