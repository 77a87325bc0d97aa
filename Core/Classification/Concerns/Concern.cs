namespace CitizenFeedback.Core.Classification.Concerns;

/// <summary>What whoever looks at a text should know, whatever it asks for.</summary>
public enum Concern
{
    /// <summary>Somebody may be in danger now.</summary>
    Emergency,

    /// <summary>An official is said to have asked for money: handled with discretion, it may be a tố cáo.</summary>
    AskedForMoney,

    Abuse,

    /// <summary>A phone or identity number stands in the text.</summary>
    PersonalData,

    /// <summary>It may belong to another province.</summary>
    OtherProvince,

    /// <summary>Somebody speaks of ending their life.</summary>
    SelfHarm,

    /// <summary>A child is beaten, abused or in danger.</summary>
    ChildHarm,

    /// <summary>Violence between people of one household.</summary>
    HomeViolence,
}
