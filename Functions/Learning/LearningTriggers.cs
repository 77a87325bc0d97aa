using CitizenFeedback.Core.Learning;
using CitizenFeedback.Functions.Handling;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Functions.Learning;

/// <summary>What the machine can learn from officials.</summary>
public sealed class LearningTriggers(OperatorApi api, ExportLessons export)
{
    [Function("DownloadExamples")]
    public Task<IResult> DownloadAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/examples.tsv")] HttpRequest request, CancellationToken cancellation) =>
        api.DownloadAsync(
            request, by => Task.FromResult(export.All(by, cancellation)),
            lessons => TypedResults.Stream(to => LessonFile.WriteAsync(to, lessons, cancellation), "text/tab-separated-values; charset=utf-8", "vi-du.tsv"), cancellation);
}
