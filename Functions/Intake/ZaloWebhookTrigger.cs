using CitizenFeedback.Core.Intake;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Functions.Intake;

/// <summary>Takes Zalo's webhooks: 200 only after the event is on the queue.</summary>
public sealed class ZaloWebhookTrigger(ReceiveWebhook receive)
{
    [Function("ZaloWebhook")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "zalo/webhook")] HttpRequest request, CancellationToken cancellation)
    {
        if (await BoundedBody.ReadAsync(request, WebhookLimits.MostRead, cancellation) is not { } body)
            return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        return await receive.RunAsync(body, request.Headers["X-ZEvent-Signature"], cancellation) switch
        {
            WebhookAnswer.Taken => TypedResults.Ok(),
            WebhookAnswer.TooLarge => TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge),
            _ => TypedResults.Unauthorized(),
        };
    }
}
