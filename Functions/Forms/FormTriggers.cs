using CitizenFeedback.Core.Forms;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Routing;
using CitizenFeedback.Functions.Pages;
using CitizenFeedback.Web.Forms;
using CitizenFeedback.Web.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Functions.Forms;

/// <summary>The form that is opened from the chat.</summary>
public sealed class FormTriggers(OpenForm open, FormLinks links, TakeFormStep step, FillForm fill, FindAgencies agencies, PageTexts texts, SameSite site)
{
    private const int MostSuggested = 6;
    private const int MostTyped = 200;

    [Function("ShowForm")]
    public async Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "bieu-mau")] HttpRequest request, CancellationToken cancellation) =>
        FormPages.Of(request.HttpContext, LinkToken.Of(request), await LookAsync(request, cancellation));

    [Function("FillForm")]
    public async Task<IResult> FillAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "bieu-mau")] HttpRequest request, CancellationToken cancellation)
    {
        if (!site.IsOrigin(request))
            return FormPages.Closed(request.HttpContext, "foreign", StatusCodes.Status403Forbidden);
        var access = await LookAsync(request, cancellation);
        // Nothing is read of what nobody may send.
        return access is FormAccess.New or FormAccess.Open or FormAccess.SentInChat
            ? await step.RunAsync(request.HttpContext, LinkToken.Of(request), access, await FormPost.ReadAsync(request, cancellation), cancellation)
            : FormPages.Of(request.HttpContext, LinkToken.Of(request), access);
    }

    /// <summary>For the page's script, which shows how far an upload has got.</summary>
    [Function("UploadToForm")]
    public async Task<IResult> UploadAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "bieu-mau/tep")] HttpRequest request, CancellationToken cancellation)
    {
        if (!site.IsOrigin(request) || await LookAsync(request, cancellation) is not FormAccess.Open at)
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        var post = await FormPost.ReadAsync(request, cancellation);
        var fault = post.IsTooLarge ? new FormFault(FormField.Files, "too-large", FillForm.MostBytes / 1024 / 1024) : null;
        foreach (var file in post.Files)
        {
            (at, var wrong) = await fill.AttachAsync(at, file.FileName, await UploadedFile.ReadAsync(file, cancellation), cancellation);
            fault ??= wrong;
        }

        return fault is null
            ? TypedResults.Ok(at.Form.Files.Select(file => new { file.Title, file.Attachment.Name }))
            : TypedResults.Json(new { problem = texts.In(Languages.Of(request.HttpContext)).SentenceOf(fault) }, statusCode: StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>For the page's script, which suggests agencies while somebody types.</summary>
    [Function("SuggestAgencies")]
    public IResult Suggest([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "co-quan")] HttpRequest request)
    {
        // In the reader's language, and of what somebody types: for their own browser only.
        request.HttpContext.Response.Headers.CacheControl = "private, max-age=3600";
        request.HttpContext.Response.Headers.Vary = "Cookie";
        var typed = HandlingText.Clean(request.Query["q"].ToString(), MostTyped);
        var text = texts.In(Languages.Of(request.HttpContext));
        return TypedResults.Ok(agencies.Run(typed, MostSuggested).Select(found => new
        {
            name = found.Agency.Name,
            formerly = found.Former is { } former ? text.Get("form.formerly", ("name", $"{former.Name}, {former.District}")) : null,
        }));
    }

    private Task<FormAccess> LookAsync(HttpRequest request, CancellationToken cancellation)
    {
        var token = LinkToken.Of(request);
        return open.LookAsync(token, links.Read(token) is { Id: var draft } ? FormBrowser.KeyOf(request, draft) : null, cancellation);
    }
}
