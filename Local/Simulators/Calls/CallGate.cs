using System.Text;
using Microsoft.AspNetCore.Http;

namespace CitizenFeedback.Local.Simulators.Calls;

/// <summary>Stands before a simulated API: applies the fault of the moment and writes down what came in and what went out.</summary>
/// <param name="fail">The system's own way to say that it failed.</param>
internal sealed class CallGate(Faults faults, ReceivedCalls calls, long bodyLimit, Func<HttpContext, Task> fail)
{
    public async Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        var fault = faults.Draw();
        if (fault.Mode is FaultMode.Down)
        {
            Record(context, "", 0, "", fault);
            context.Abort();
            return;
        }

        if (fault.Mode is FaultMode.Slow)
            await Task.Delay(fault.DelayMs, context.RequestAborted);

        var body = await ReadBodyAsync(context.Request);
        var answer = await AnswerAsync(context, next, fault);
        if (fault.Mode is FaultMode.DropAnswer)
        {
            Record(context, body, 0, Text(answer), fault);
            context.Abort();
            return;
        }

        Record(context, body, context.Response.StatusCode, Text(answer), fault);
        await answer.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private async Task<MemoryStream> AnswerAsync(HttpContext context, RequestDelegate next, Fault fault)
    {
        var wire = context.Response.Body;
        var answer = new MemoryStream();
        context.Response.Body = answer;
        try
        {
            if (fault is { Mode: FaultMode.Failing, Status: { } status })
                context.Response.StatusCode = status;
            else if (fault.Mode is FaultMode.Failing)
                await fail(context);
            else if (fault.Mode is FaultMode.Nonsense)
                await Results.Content("<!doctype html><title>Bảo trì</title><p>Hệ thống đang được nâng cấp.", "text/html; charset=utf-8").ExecuteAsync(context);
            else
                await next(context);
        }
        finally
        {
            context.Response.Body = wire;
        }

        answer.Position = 0;
        return answer;
    }

    private async Task<string> ReadBodyAsync(HttpRequest request)
    {
        if (request.HasFormContentType && request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
            return $"({request.ContentLength} bytes, multipart)";

        request.EnableBuffering(bufferThreshold: 64 * 1024);
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while (buffer.Length <= bodyLimit && (read = await request.Body.ReadAsync(chunk)) > 0)
            buffer.Write(chunk, 0, read);

        request.Body.Position = 0;
        return Text(buffer);
    }

    private void Record(HttpContext context, string body, int status, string answer, Fault fault) =>
        calls.Add(context.Request.Method, context.Request.Path + context.Request.QueryString, body, status, answer, fault.Mode);

    private static string Text(MemoryStream bytes) => Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
}
