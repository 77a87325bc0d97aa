using CitizenFeedback.Web;
using CitizenFeedback.Web.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Functions.Pages;

/// <summary>What stands at the address itself. A route of nothing is not served by every host; an optional part is.</summary>
public sealed class HomeTrigger
{
    [Function("Home")]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{page?}")] HttpRequest request, string? page) =>
        page is null ? PageResult.Of<HomePage>(request.HttpContext) : PageResult.Of<MissingPage>(request.HttpContext, status: StatusCodes.Status404NotFound);
}
