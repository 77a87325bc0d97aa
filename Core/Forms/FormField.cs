namespace CitizenFeedback.Core.Forms;

/// <summary>A field of the form; its name in pages and texts is the word in lower case.</summary>
public enum FormField
{
    Kind,
    Name,
    Phone,
    Email,
    Address,
    Agency,
    Title,
    Content,
    Files,
    Consent,
}

/// <summary>What is wrong with a field.</summary>
/// <param name="Problem">Ends the key of its sentence: <c>form.fault.phone.wrong</c>.</param>
/// <param name="Most">The limit that was passed, if one was.</param>
public sealed record FormFault(FormField Field, string Problem, int? Most = null);
