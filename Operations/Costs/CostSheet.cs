namespace CitizenFeedback.Operations.Costs;

/// <summary>What a month costs, from what one message of a sender sets going. Two bounds: executions side by side, and each alone on its instance.</summary>
public sealed class CostSheet(Quantities prices, Quantities usage)
{
    private const double DaysPerMonth = 365.0 / 12;

    /// <param name="messagesADay">What senders write, not what is sent to them.</param>
    /// <returns>USD a month, line by line.</returns>
    public IReadOnlyList<CostLine> Of(int messagesADay)
    {
        var messages = messagesADay * DaysPerMonth;
        var feedback = messages * usage["feedback-per-message"];
        var scattered = messages * usage["executions-per-message"] + feedback * usage["steps-per-feedback"] * usage["executions-per-step"];
        var nightly = feedback * usage["nights-open"] * usage["executions-per-night"];
        var executions = scattered + nightly;
        return
        [
            Fixed("always-ready instances", usage["always-ready"] * prices["always-ready"]),
            Fixed("alarms, look from outside, vault", prices["watch"]),
            Fixed("executions", Beyond(executions, prices["execution-free"]) * prices["execution"]),
            new CostLine("active time", Active(executions * usage["seconds-beside"]), Active(scattered * usage["seconds-alone"] + nightly * usage["seconds-beside"])),
            Fixed("Service Bus", prices["bus"] + Beyond(executions * usage["bus-operations-per-execution"] + usage["bus-idle-operations"], prices["bus-included"]) * prices["bus-operation"]),
            Fixed("storage transactions", executions * usage["storage-transactions-per-execution"] * prices["storage-transaction"]),
            Fixed("what is stored, once all months are there", messages * usage["months-kept"] * usage["stored-kb-per-message"] / 1e6 * prices["stored"]),
            Fixed("logs", executions * usage["log-kb-per-execution"] / 1e6 * prices["log"]),
        ];
    }

    private double Active(double seconds) => Beyond(seconds * usage["memory-gb"], prices["active-free"]) * prices["active"];

    private static double Beyond(double amount, double free) => Math.Max(0, amount - free);

    private static CostLine Fixed(string name, double usd) => new(name, usd, usd);
}

/// <param name="Least">USD a month when executions lie side by side.</param>
/// <param name="Most">The same when each is alone.</param>
public sealed record CostLine(string Name, double Least, double Most);
