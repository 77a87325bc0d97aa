using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Forms;
using CitizenFeedback.Core.Handling;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CitizenFeedback.Functions.Forms;

/// <summary>What the form posted.</summary>
/// <param name="All">As it came; empty if it was too large, or no form.</param>
/// <param name="IsTooLarge">More came than is ever read, or it is broken: nothing of it was read.</param>
public sealed record FormPost(IFormCollection All, bool IsTooLarge = false)
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

    /// <summary>Value of the button pressed.</summary>
    public string Step => All["step"].ToString();

    /// <summary>Null if the post has none, as when a summary is confirmed.</summary>
    public FormFields? Fields => All.ContainsKey("content") ? FieldsOf(All) : null;

    public IReadOnlyList<IFormFile> Files => All.Files;

    public static async Task<FormPost> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > MostBytes)
        {
            await DrainAsync(request, cancellation);
            return new FormPost(FormCollection.Empty, IsTooLarge: true);
        }

        try
        {
            return new FormPost(request.HasFormContentType ? await request.ReadFormAsync(Options, cancellation) : FormCollection.Empty);
        }
        catch (Exception error) when (error is InvalidDataException or IOException)
        {
            return new FormPost(FormCollection.Empty, IsTooLarge: true);
        }
    }

    private static FormFields FieldsOf(IFormCollection form)
    {
        return new FormFields(
            Text("kind") == "organisation" ? SenderKind.Organisation : SenderKind.Person,
            Text("name"), Text("phone"), Text("email"), Text("address"),
            IsChosen() ? Text("chosen") : Text("agency"),
            Text("title"), Text("content"), Text("consent") == "yes");

        string Text(string name) => HandlingText.Clean(form[name].ToString());

        // Of what was found for these words: whoever types others, or looks for them, wants those.
        bool IsChosen() => Text("chosen").Length > 0 && Text("asked") == Text("agency") && form["step"] != "find";
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
