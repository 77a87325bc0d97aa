using System.Reflection;
using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Messaging;

namespace CitizenFeedback.Local.Faults;

/// <summary>Stands before one of Core's ports and tells of each call that has ended, before the caller goes on.</summary>
internal class WatchedPort<TPort> : DispatchProxy
    where TPort : class
{
    private static readonly MethodInfo WithResult =
        typeof(WatchedPort<TPort>).GetMethod(nameof(TellResultAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;

    private TPort _port = null!;
    private Action<string> _ended = null!;

    public static TPort Around(TPort port, Action<string> ended)
    {
        var proxy = Create<TPort, WatchedPort<TPort>>();
        var watched = (WatchedPort<TPort>)(object)proxy;
        (watched._port, watched._ended) = (port, ended);
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var answer = targetMethod!.Invoke(_port, BindingFlags.DoNotWrapExceptions, null, args, null);
        if (answer is not Task task)
            return answer;
        var name = NameOf(targetMethod, args!);
        return targetMethod.ReturnType.GenericTypeArguments is [var result]
            ? WithResult.MakeGenericMethod(result).Invoke(this, [task, name])
            : TellAsync(task, name);
    }

    private async Task TellAsync(Task call, string name)
    {
        await call;
        _ended(name);
    }

    private async Task<T> TellResultAsync<T>(Task<T> call, string name)
    {
        var result = await call;
        _ended(name);
        return result;
    }

    /// <summary>Such as <c>IFeedbackStore.TryCommitAsync Attempted notice</c>: one name for each place in the ways of the product.</summary>
    private static string NameOf(MethodInfo method, object?[] arguments) =>
        string.Join(' ', [$"{typeof(TPort).Name}.{method.Name}", .. arguments.Select(KindOf).OfType<string>()]);

    private static string? KindOf(object? argument) => argument switch
    {
        FeedbackChange { Events: [Attempted e, ..] } => $"Attempted {WorkOf(e.Work)}",
        FeedbackChange { Events: [Delivered e, ..] } => $"Delivered {WorkOf(e.Work)}",
        FeedbackChange { Events: [var first, ..] } => first.GetType().Name,
        QueueMessage message => message.NotBefore is null ? $"{message.Queue}" : $"{message.Queue} later",
        Conversation conversation => conversation.Replies.IsEmpty ? "owing nothing" : "owing replies",
        _ => null,
    };

    private static string WorkOf(string work) => work.Split(':')[0];
}
