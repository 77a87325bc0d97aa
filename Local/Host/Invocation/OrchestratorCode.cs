using Microsoft.DurableTask;

namespace CitizenFeedback.Local.Host.Invocation;

/// <summary>The orchestrator function, ready to be replayed; called on one thread from its first line each time.</summary>
internal delegate Task<object?> OrchestratorCode(TaskOrchestrationContext context);
