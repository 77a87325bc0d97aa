using Microsoft.AspNetCore.Http;

namespace CitizenFeedback.Functions.Forms;

/// <summary>303 (RFC 9110 §15.4.4): get this instead.</summary>
internal sealed class SeeOther(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}
