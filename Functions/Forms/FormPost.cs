using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Forms;
using CitizenFeedback.Core.Handling;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CitizenFeedback.Functions.Forms;

/// <summary>What the form posted.</summary>
/// <param name="Step">Value of the button pressed.</param>
/// <param name="Fields">Null if the post has none, as when a summary is confirmed.</param>
/// <param name="IsTooLarge">More came than is ever read: no file of it was.</param>
public sealed record FormPost(string Step, FormFields? Fields, IReadOnlyList<IFormFile> Files, bool IsTooLarge = false)
{
    /// <summary>Bytes of one post: all files at their limit would be more than a phone sends at once.</summary>
    private const long MostBytes = 28_000_000;

    /// <summary>What a browser that sends a video gets to send before it is told: cut off in the middle, it would show no answer at all.</summary>
    private const long MostDrained = 200_000_000;

    private static readonly FormOptions Options = new()
    {
        MultipartBodyLengthLimit = MostBytes,
        ValueLengthLimit = 1_000_000,
        ValueCountLimit = 100,
    };

    public static async Task<FormPost> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > MostBytes)
        {
            await DrainAsync(request, cancellation);
            return new FormPost("", null, [], IsTooLarge: true);
        }

        try
        {
            var form = request.HasFormContentType ? await request.ReadFormAsync(Options, cancellation) : FormCollection.Empty;
            return new FormPost(form["step"].ToString(), form.ContainsKey("content") ? FieldsOf(form) : null, form.Files);
        }
        catch (Exception error) when (error is InvalidDataException or BadHttpRequestException)
        {
            return new FormPost("", null, [], IsTooLarge: true);
        }
    }

    private static FormFields FieldsOf(IFormCollection form)
    {
        return new FormFields(
            Text("kind") == "organisation" ? SenderKind.Organisation : SenderKind.Person,
            Text("name"), Text("phone"), Text("email"), Text("address"),
            Text("chosen") is { Length: > 0 } chosen ? chosen : Text("agency"),
            Text("title"), Text("content"), Text("consent") == "yes");

        string Text(string name) => HandlingText.Clean(form[name].ToString());
    }

    private static async Task DrainAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = MostDrained;
        var buffer = new byte[64 * 1024];
        try
        {
            while (await request.Body.ReadAsync(buffer, cancellation) > 0)
            {
            }
        }
        catch (BadHttpRequestException)
        {
            // Even more: then it is cut off.
        }
    }
}
