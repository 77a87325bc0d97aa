using CitizenFeedback.Core.Forms;
using CitizenFeedback.Core.Links;
using CitizenFeedback.Web;
using CitizenFeedback.Web.Forms;
using Microsoft.AspNetCore.Http;

namespace CitizenFeedback.Functions.Forms;

/// <summary>Which page stands for what an address leads to.</summary>
internal static class FormPages
{
    public static string AddressOf(string token) => $"/bieu-mau?{PersonalLinks.Key}={token}";

    public static IResult Of(HttpContext http, string token, FormAccess access) => access switch
    {
        FormAccess.New fresh => Landing(http, token, fresh),
        FormAccess.Open open when http.Request.Query["buoc"] == "xem-lai" && FormCheck.FaultsOf(open.Form.Fields) is [] => Review(http, token, open.Form),
        FormAccess.Open open => Form(http, token, open.Form, []),
        FormAccess.Sent { FromHere: true } sent => PageResult.Of<FormSentPage>(http, nameof(FormSentPage.Ticket), sent.Ticket),
        FormAccess.Sent => Closed(http, "sent", StatusCodes.Status410Gone),
        FormAccess.SentInChat late => PageResult.Of<FormUnsentPage>(http, nameof(FormUnsentPage.Late), late),
        FormAccess.Elsewhere => Closed(http, "elsewhere", StatusCodes.Status403Forbidden),
        FormAccess.Ended => Closed(http, "ended", StatusCodes.Status410Gone),
        _ => Closed(http, "forged", StatusCodes.Status404NotFound),
    };

    public static IResult Form(HttpContext http, string token, FeedbackForm form, IReadOnlyList<FormFault> faults, IReadOnlyList<Core.Routing.FoundAgency>? found = null) =>
        PageResult.Of<FormPage>(
            http, nameof(FormPage.Model), ModelOf(token, form, faults, found),
            faults.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);

    public static IResult Closed(HttpContext http, string why, int status) => PageResult.Of<FormClosedPage>(http, nameof(FormClosedPage.Why), why, status);

    private static IResult Landing(HttpContext http, string token, FormAccess.New fresh)
    {
        FormBrowser.GiveKey(http, fresh.Ticket.Id);
        return PageResult.Of<FormLandingPage>(http, nameof(FormLandingPage.Address), AddressOf(token));
    }

    private static IResult Review(HttpContext http, string token, FeedbackForm form) =>
        PageResult.Of<FormReviewPage>(http, nameof(FormReviewPage.Model), ModelOf(token, form, []));

    private static FormModel ModelOf(string token, FeedbackForm form, IReadOnlyList<FormFault> faults, IReadOnlyList<Core.Routing.FoundAgency>? found = null) =>
        new(AddressOf(token), $"/bieu-mau/tep?{PersonalLinks.Key}={token}", form, faults, found);
}
