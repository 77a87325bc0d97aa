using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Tracking;
using CitizenFeedback.Functions.Forms;
using Microsoft.AspNetCore.Http;

namespace CitizenFeedback.Functions.Tracking;

/// <summary>What a form of the tracking pages posted.</summary>
/// <param name="RequestId">Of the page the button stands on; null if it is none of ours.</param>
/// <param name="Deed">Null if no button of ours was pressed, or something is missing.</param>
/// <param name="IsTooLarge">More came than is ever read.</param>
internal sealed record TrackingPost(string? RequestId, TrackingDeed? Deed, bool IsTooLarge, string Step, string Words)
{
    public static async Task<TrackingPost> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var post = await FormPost.ReadAsync(request, cancellation);
        var words = post.All["words"].ToString();
        var requestId = post.All["request"].ToString() is { Length: 32 } id && id.All(char.IsAsciiHexDigitLower) ? id : null;
        return new TrackingPost(requestId, await DeedAsync(post, words, cancellation), post.IsTooLarge, post.Step, words);
    }

    private static async Task<TrackingDeed?> DeedAsync(FormPost post, string words, CancellationToken cancellation) => post.Step switch
    {
        "add" => new TrackingDeed.Adding(words, await FilesAsync(post.Files, cancellation)),
        "withdraw" => new TrackingDeed.Withdrawing(),
        "rate" when Enum.TryParse<Satisfaction>(post.All["rating"], out var rating) && Enum.IsDefined(rating) => new TrackingDeed.Rating(rating, words),
        "reopen" => new TrackingDeed.Reopening(words),
        "insist" => new TrackingDeed.Insisting(),
        _ => null,
    };

    /// <summary>A browser sends a field without a file as one without a name.</summary>
    private static async Task<IReadOnlyList<byte[]?>> FilesAsync(IReadOnlyList<IFormFile> files, CancellationToken cancellation)
    {
        var read = new List<byte[]?>();
        foreach (var file in files.Where(file => file.FileName.Length > 0))
            read.Add(await UploadedFile.ReadAsync(file, cancellation));
        return read;
    }
}
