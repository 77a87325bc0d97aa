using CitizenFeedback.Core.Forms;
using CitizenFeedback.Core.Routing;

namespace CitizenFeedback.Web.Forms;

/// <summary>What the pages of the form show.</summary>
/// <param name="Address">Of the form, with its token.</param>
/// <param name="UploadAddress">Where the page's script sends files.</param>
/// <param name="Faults">What is wrong, to be mended before it can be sent.</param>
/// <param name="Found">Agencies for the words in that field; null if nobody looked.</param>
public sealed record FormModel(string Address, string UploadAddress, FeedbackForm Form, IReadOnlyList<FormFault> Faults, IReadOnlyList<FoundAgency>? Found = null)
{
    public FormFields Fields => Form.Fields;

    public FormFault? FaultOf(FormField field) => Faults.FirstOrDefault(fault => fault.Field == field);
}
