using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Lists;
using Microsoft.AspNetCore.Http;

namespace CitizenFeedback.Functions.Handling;

/// <summary>Reads what of a list is asked for; what it does not know is refused, so that a misspelt filter hides nothing.</summary>
internal static class ListQueryReader
{
    private const int MostOfPage = 200;

    private static readonly string[] Known = ["state", "mine", "step", "overdue", "after", "limit"];

    public static (ListQuery? Query, BadRequest? Fault) Read(IQueryCollection query)
    {
        if (query.Keys.FirstOrDefault(key => !Known.Contains(key)) is { } unknown)
            return (null, BadRequest.Query(unknown));
        if (Flag(query, "state", "open", "closed", ifMissing: true) is not { } isOpen)
            return (null, BadRequest.Query("state"));
        if (Flag(query, "mine", "true", "false", ifMissing: false) is not { } mine)
            return (null, BadRequest.Query("mine"));
        if (Flag(query, "overdue", "true", "false", ifMissing: false) is not { } overdue)
            return (null, BadRequest.Query("overdue"));
        if (StepOf(query) is not (true, var step))
            return (null, BadRequest.Query("step"));
        if (LimitOf(query) is not { } limit)
            return (null, BadRequest.Query("limit"));
        return (new ListQuery(isOpen, mine, step, overdue, query["after"].FirstOrDefault(), limit), null);
    }

    private static bool? Flag(IQueryCollection query, string name, string yes, string no, bool ifMissing) => query[name].ToString() switch
    {
        "" => ifMissing,
        var text when text == yes => true,
        var text when text == no => false,
        _ => null,
    };

    private static (bool IsGood, Step? Step) StepOf(IQueryCollection query) => query["step"].ToString() switch
    {
        "" => (true, null),
        var text when Enum.TryParse<Step>(text, out var step) && Enum.IsDefined(step) && !char.IsAsciiDigit(text[0]) => (true, step),
        _ => (false, null),
    };

    private static int? LimitOf(IQueryCollection query) => query["limit"].ToString() switch
    {
        "" => 50,
        var text when int.TryParse(text, out var limit) && limit is >= 1 and <= MostOfPage => limit,
        _ => null,
    };
}
