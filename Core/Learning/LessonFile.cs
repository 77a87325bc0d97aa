namespace CitizenFeedback.Core.Learning;

/// <summary>Examples as a file of <c>data/training</c>: UTF-8, tabs, a header.</summary>
public static class LessonFile
{
    /// <summary>Line by line, so that it is never held whole.</summary>
    public static async Task WriteAsync(Stream to, IAsyncEnumerable<MaskedLesson> lessons, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(to, leaveOpen: true);
        await writer.WriteAsync(MaskedLesson.Header);
        await foreach (var lesson in lessons.WithCancellation(cancellation))
            await writer.WriteAsync(lesson.Line.AsMemory(), cancellation);
    }
}
