using CitizenFeedback.Core.Conversations;

namespace CitizenFeedback.Core.Forms;

/// <summary>
/// Whether a form may be sent. The lengths are those of the national portal's fields; what must be there is what Nghị định 20/2008/NĐ-CP
/// art. 7 (as amended by Nghị định 92/2017/NĐ-CP) asks for: name, address, clear content.
/// </summary>
public static class FormCheck
{
    public const int MostName = 200;
    public const int MostPhone = 50;
    public const int MostEmail = 200;
    public const int MostAddress = 1000;
    public const int MostAgency = 500;
    public const int MostTitle = 2000;

    /// <summary>What the city's register takes, less title and what may be added later.</summary>
    public const int MostContent = 20_000;

    private const int FewestLetters = 8;

    public static IReadOnlyList<FormFault> FaultsOf(FormFields fields) =>
    [
        .. TooLong(fields),
        .. Missing(fields),
        .. Wrong(fields),
    ];

    private static IEnumerable<FormFault> TooLong(FormFields fields)
    {
        foreach (var (field, text, most) in new[]
        {
            (FormField.Name, fields.Name, MostName), (FormField.Phone, fields.Phone, MostPhone), (FormField.Email, fields.Email, MostEmail),
            (FormField.Address, fields.Address, MostAddress), (FormField.Agency, fields.Agency, MostAgency),
            (FormField.Title, fields.Title, MostTitle), (FormField.Content, fields.Content, MostContent),
        })
            if (text.Length > most)
                yield return new FormFault(field, "too-long", most);
    }

    private static IEnumerable<FormFault> Missing(FormFields fields)
    {
        if (fields.Name.Length == 0)
            yield return new FormFault(FormField.Name, "missing");
        if (fields.Address.Length == 0)
            yield return new FormFault(FormField.Address, "missing");
        if (fields.Content.Count(char.IsLetter) < FewestLetters)
            yield return new FormFault(FormField.Content, "missing");
        if (!fields.HasConsent)
            yield return new FormFault(FormField.Consent, "missing");
    }

    private static IEnumerable<FormFault> Wrong(FormFields fields)
    {
        if (fields.Name.Length is > 0 and <= MostName && (fields.Name.Count(char.IsLetter) < 2 || PlainlyWrong.Is(fields.Name)))
            yield return new FormFault(FormField.Name, "wrong");
        if (fields.Phone.Length is > 0 and <= MostPhone && ContactAnswer.PhoneIn(fields.Phone) is null)
            yield return new FormFault(FormField.Phone, "wrong");
        if (fields.Email.Length is > 0 and <= MostEmail && ContactAnswer.EmailIn(fields.Email) is null)
            yield return new FormFault(FormField.Email, "wrong");
        if (fields.Address.Length is > 0 and <= MostAddress && (fields.Address.Count(char.IsLetter) < 2 || PlainlyWrong.Is(fields.Address)))
            yield return new FormFault(FormField.Address, "wrong");
    }
}
