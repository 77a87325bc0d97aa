using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Forms;

/// <summary>What stands in the form, as typed; the fields are those of the national portal's form.</summary>
/// <param name="Agency">Cơ quan, đơn vị được phản ánh: chosen or in the sender's words.</param>
/// <param name="Title">Tiêu đề.</param>
/// <param name="HasConsent">The box about personal data is ticked.</param>
public sealed record FormFields(
    SenderKind Kind, string Name, string Phone, string Email, string Address, string Agency, string Title, string Content, bool HasConsent = false)
{
    public static readonly FormFields Empty = new(SenderKind.Person, "", "", "", "", "", "", "");
}
