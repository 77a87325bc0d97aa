namespace CitizenFeedback.Core.Conversations;

/// <summary>What the dialog may ask for, in the order it asks. Legal minimum: ND 20/2008 art. 7 cl. 4 (as added by ND 92/2017).</summary>
public enum Question
{
    Content,

    /// <summary>Whether a person shall look at what the machine would decline; asked before anything personal is.</summary>
    Review,

    /// <summary>Which ward, commune or office it is about; asked only if the text names none.</summary>
    Place,

    /// <summary>The street, or the ward of today, where the former ward they named was split; asked once.</summary>
    Street,

    /// <summary>Name, phone and address in one answer.</summary>
    Contact,
    Name,
    Phone,
    Address,

    /// <summary>Nothing is missing: send, correct or cancel.</summary>
    Confirmation,
}
