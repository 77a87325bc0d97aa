using CitizenFeedback.Local.Simulators.Zalo.Phones;

namespace CitizenFeedback.Local.Simulators.Zalo.Api;

/// <summary>Zalo's window for consultation messages: free to 48 hours after the person's last interaction, charged to 7 days, then refused.</summary>
internal static class InteractionWindow
{
    public static readonly TimeSpan Free = TimeSpan.FromHours(48);

    private static readonly TimeSpan Open = TimeSpan.FromDays(7);

    /// <summary>Why a message may not be sent now, or null.</summary>
    public static ZaloRefusal? Refusal(Phone phone, DateTimeOffset now) => phone.LastInteraction switch
    {
        null => ZaloRefusal.NeverInteracted,
        { } last when now - last > Open => ZaloRefusal.SilentForSevenDays,
        _ => null,
    };

    public static bool IsFree(Phone phone, DateTimeOffset now) => now - phone.LastInteraction <= Free;
}
