using CitizenFeedback.Web;
using CitizenFeedback.Web.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Functions.Pages;

/// <summary>
/// What stands at the address itself, and at addresses nobody has. A route of nothing is not served by every host; an optional part is, but the
/// platform takes the first function in the order of names whose route fits: this one must stand behind all with a route of one part.
/// </summary>
public sealed class HomeTrigger
{
    [Function("WelcomePage")]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{anything?}")] HttpRequest request) =>
        request.RouteValues["anything"] is null ? PageResult.Of<HomePage>(request.HttpContext) : PageResult.Of<MissingPage>(request.HttpContext, status: StatusCodes.Status404NotFound);
}
