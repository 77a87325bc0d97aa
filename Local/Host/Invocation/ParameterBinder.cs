using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Local.Host.Invocation;

/// <summary>Gives one parameter its value for one run.</summary>
internal delegate object? ParameterBinder(FunctionContext context, Trigger trigger);
