using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Local.Host.Invocation;

internal sealed class LocalFunctionContext : FunctionContext
{
    // The key under which the worker keeps the HttpContext, read by GetHttpContext.
    private const string HttpKey = "HttpRequestContext";

    private readonly CancellationToken _cancellation;

    public LocalFunctionContext(FunctionEntry function, Trigger trigger, IServiceProvider services, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        FunctionDefinition = function.Definition;
        InstanceServices = services;
        BindingContext = new Bindings(trigger.BindingData);
        Features.Set<InvocationResult>(new Result());
        if (trigger.Http is not null)
            Items[HttpKey] = trigger.Http;
    }

    public override string InvocationId { get; } = Guid.NewGuid().ToString();

    public override string FunctionId => FunctionDefinition.Id;

    public override TraceContext TraceContext { get; } = new AmbientTrace();

    public override BindingContext BindingContext { get; }

    public override RetryContext RetryContext { get; } = new NoRetry();

    public override IServiceProvider InstanceServices { get; set; }

    public override FunctionDefinition FunctionDefinition { get; }

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features { get; } = new LocalFeatures();

    public override CancellationToken CancellationToken => _cancellation;

    private sealed class Bindings(IReadOnlyDictionary<string, object?> data) : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData => data;
    }

    private sealed class Result : InvocationResult
    {
        public override object? Value { get; set; }
    }

    private sealed class AmbientTrace : TraceContext
    {
        public override string TraceParent { get; } = Activity.Current?.Id ?? "";

        public override string TraceState { get; } = Activity.Current?.TraceStateString ?? "";
    }

    private sealed class NoRetry : RetryContext
    {
        public override int RetryCount => 0;

        public override int MaxRetryCount => 0;
    }
}
