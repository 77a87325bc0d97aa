using CitizenFeedback.Core.Forms;
using CitizenFeedback.Core.Routing;
using Microsoft.AspNetCore.Http;

namespace CitizenFeedback.Functions.Forms;

/// <summary>Does what a pressed button asks for, and answers with the page that follows.</summary>
public sealed class TakeFormStep(OpenForm open, FillForm fill, SubmitForm submit, FindAgencies agencies)
{
    private const int MostFound = 8;
    private const string Remove = "remove:";

    public async Task<IResult> RunAsync(HttpContext http, string token, FormAccess access, FormPost post, CancellationToken cancellation) => access switch
    {
        FormAccess.New fresh when post.Step == "open" => await OpenAsync(http, token, fresh, cancellation),
        FormAccess.Open at => await GoOnAsync(http, token, at, post, cancellation),
        FormAccess.SentInChat late => await KeepAsync(token, late, post, cancellation),
        _ => FormPages.Of(http, token, access),
    };

    /// <summary>It cannot be sent any more; what was typed is shown, so that it can be added on the tracking page.</summary>
    private async Task<IResult> KeepAsync(string token, FormAccess.SentInChat late, FormPost post, CancellationToken cancellation)
    {
        if (post.Fields is { } fields)
            await fill.SaveAsync(new FormAccess.Open(late.Form, late.ETag), fields, cancellation);
        return To(FormPages.AddressOf(token));
    }

    private async Task<IResult> OpenAsync(HttpContext http, string token, FormAccess.New fresh, CancellationToken cancellation)
    {
        var key = FormBrowser.KeyOf(http.Request, fresh.Ticket.Id) ?? OpenForm.NewKey();
        if (await open.RunAsync(fresh, key, cancellation))
            FormBrowser.Remember(http, fresh.Ticket.Id, key);
        return To(FormPages.AddressOf(token));
    }

    private async Task<IResult> GoOnAsync(HttpContext http, string token, FormAccess.Open at, FormPost post, CancellationToken cancellation)
    {
        var faults = new List<FormFault>();
        if (post.IsTooLarge)
            faults.Add(new FormFault(FormField.Files, "too-large", FillForm.MostBytes / 1024 / 1024));
        if (post.Fields is { } fields)
            at = await fill.SaveAsync(at, fields, cancellation);
        foreach (var file in post.Files)
        {
            (at, var fault) = await fill.AttachAsync(at, file.FileName, await UploadedFile.ReadAsync(file, cancellation), cancellation);
            if (fault is not null)
                faults.Add(fault);
        }

        if (post.Step.StartsWith(Remove, StringComparison.Ordinal))
            at = await fill.RemoveAsync(at, post.Step[Remove.Length..], cancellation);
        if (faults.Count > 0)
            return FormPages.Form(http, token, at.Form, faults);
        return post.Step switch
        {
            "find" => FormPages.Form(http, token, at.Form, [], agencies.Run(at.Form.Fields.Agency, MostFound)),
            "review" => Reviewed(http, token, at.Form),
            "send" => await SendAsync(http, token, at, cancellation),
            _ => To(FormPages.AddressOf(token)),
        };
    }

    private static IResult Reviewed(HttpContext http, string token, FeedbackForm form) => FormCheck.FaultsOf(form.Fields) is { Count: > 0 } faults
        ? FormPages.Form(http, token, form, faults)
        : To($"{FormPages.AddressOf(token)}&buoc=xem-lai");

    private async Task<IResult> SendAsync(HttpContext http, string token, FormAccess.Open at, CancellationToken cancellation)
    {
        var faults = await submit.RunAsync(at, cancellation);
        return faults.Count > 0 ? FormPages.Form(http, token, at.Form, faults) : To(FormPages.AddressOf(token));
    }

    /// <summary>The page that follows is got anew, so that going back or reloading repeats no post.</summary>
    private static IResult To(string address) => new SeeOther(address);
}
