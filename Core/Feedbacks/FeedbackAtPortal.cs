using CitizenFeedback.Core.Synchronization;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Feedbacks;

/// <summary>What is known of a feedback at the National Public Service Portal.</summary>
public sealed partial record Feedback
{
    /// <summary>The portal's own code; null until the portal has given it, or an official has entered it.</summary>
    public NationalCode? NationalCode { get; private init; }

    /// <summary>The version that an official entered at the portal by hand; 0: none.</summary>
    public int EnteredVersion { get; private init; }

    /// <summary>What the portal says against us, until the coordinator settles it; nothing is sent to the portal so long, as it would be overwritten.</summary>
    public ConflictFound? Conflict { get; private init; }

    /// <summary>A try at telling the portal may have arrived: the code is the portal's to give, and no longer ours to enter.</summary>
    public bool PortalMayKnow => PortalDeliveries.Any(state => state.MayHaveArrived);

    /// <summary>When the newest version may be sent: never beside another try, as both would create.</summary>
    internal DateTimeOffset PortalFreeAt => PortalDeliveries.Select(state => state.LiveUntil).Append(ChangedAt).Max()!.Value;

    public PortalStanding PortalStanding => this switch
    {
        { Conflict: not null } => PortalStanding.Conflict,
        { IsForRegisters: false } => PortalStanding.NotMeant,
        _ => Deliveries.GetValueOrDefault(new WorkKey(WorkKind.PortalSync, Version).ToString()) switch
        {
            { IsDone: true } => PortalStanding.Delivered,
            { IsParked: true } => PortalStanding.Parked,
            { IsDiscarded: true } => PortalStanding.Discarded,
            _ when IsErased => PortalStanding.NotMeant,
            _ => PortalStanding.Owed,
        },
    };

    private IEnumerable<DeliveryState> PortalDeliveries =>
        Deliveries.Where(delivery => WorkKey.Parse(delivery.Key)?.Kind == WorkKind.PortalSync).Select(delivery => delivery.Value);

    private static NationalCode? CodeGivenBy(Delivered e) =>
        WorkKey.Parse(e.Work)?.Kind == WorkKind.PortalSync ? NationalCode.Parse(e.Reference) : null;
}
