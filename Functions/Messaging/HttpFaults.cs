using CitizenFeedback.Web;
using CitizenFeedback.Web.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace CitizenFeedback.Functions.Messaging;

/// <summary>Turns a storage or queue that is down into 503, so that the caller (Zalo, an agency) comes again.</summary>
public sealed partial class HttpFaults(ILogger<HttpFaults> logger)
{
    public async Task InvokeAsync(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception error) when (context.GetHttpContext() is { Response.HasStarted: false, RequestAborted.IsCancellationRequested: false } && Outage.Is(error))
        {
            Unavailable(context.FunctionDefinition.Name, error);
            var http = context.GetHttpContext()!;
            context.GetInvocationResult().Value = PageResult.IsWantedBy(http.Request)
                ? PageResult.Of<UnavailablePage>(http, status: StatusCodes.Status503ServiceUnavailable)
                : TypedResults.Problem(
                    statusCode: StatusCodes.Status503ServiceUnavailable,
                    type: "urn:citizen-feedback:unavailable",
                    title: "Hệ thống đang gián đoạn",
                    detail: "Chưa lưu được yêu cầu. Xin gửi lại sau ít phút.");
        }
    }

    [LoggerMessage(EventId = 101, Level = LogLevel.Error, Message = "{Function} could not reach storage or queue; answered 503.")]
    private partial void Unavailable(string function, Exception error);
}
