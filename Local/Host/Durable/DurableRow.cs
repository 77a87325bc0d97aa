using System.Text.Json;
using Azure.Data.Tables;
using CitizenFeedback.Local.Host.Storage;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace CitizenFeedback.Local.Host.Durable;

/// <summary>An orchestration as rows of one partition: one for the instance, one for each line of its history.</summary>
internal static class DurableRow
{
    public const string InstanceKey = "instance";

    public static string HistoryKey(int generation, int line) => $"h-{generation:D9}-{line:D6}";

    public static TableEntity From(OrchestrationInstance instance) => new(LocalTable.Key(instance.Id), InstanceKey)
    {
        ["InstanceId"] = instance.Id,
        ["Name"] = instance.Name,
        ["Status"] = instance.Status.ToString(),
        ["Input"] = instance.Input,
        ["Output"] = instance.Output,
        ["CustomStatus"] = instance.CustomStatus,
        ["Failure"] = instance.Failure is null ? null : JsonSerializer.Serialize(instance.Failure),
        ["CreatedAt"] = instance.CreatedAt,
        ["LastUpdatedAt"] = instance.LastUpdatedAt,
        ["Generation"] = instance.Generation,
        ["Processed"] = instance.Processed,
    };

    public static TableEntity From(OrchestrationInstance instance, int line, HistoryEvent content) =>
        new(LocalTable.Key(instance.Id), HistoryKey(instance.Generation, line)) { ["Line"] = JsonSerializer.Serialize(content) };

    public static OrchestrationInstance Read(TableEntity row) => new(row.GetString("InstanceId"))
    {
        Name = row.GetString("Name"),
        Status = Enum.Parse<OrchestrationRuntimeStatus>(row.GetString("Status")),
        Input = row.GetString("Input"),
        Output = row.GetString("Output"),
        CustomStatus = row.GetString("CustomStatus"),
        Failure = row.GetString("Failure") is { } failure ? JsonSerializer.Deserialize<TaskFailureDetails>(failure) : null,
        CreatedAt = row.GetDateTimeOffset("CreatedAt")!.Value,
        LastUpdatedAt = row.GetDateTimeOffset("LastUpdatedAt")!.Value,
        Generation = row.GetInt32("Generation")!.Value,
        Processed = row.GetInt32("Processed")!.Value,
    };

    public static HistoryEvent ReadLine(TableEntity row) => JsonSerializer.Deserialize<HistoryEvent>(row.GetString("Line"))!;
}
