using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Deployment.Tests.WorkerApi;

/// <summary>
/// What the local build declares in place of packages it may not be able to restore is in the real packages too, so that code
/// which compiles here compiles there.
/// </summary>
public sealed class WorkerApiTests
{
    private static readonly RealApi Real = RealApi.Read();

    public static TheoryData<Type> Declared() => [.. typeof(FunctionContext).Assembly.GetExportedTypes()];

    [Theory]
    [MemberData(nameof(Declared))]
    public void DeclaredType_WhenComparedWithTheRealOne_HasNothingElse(Type type) => 
        Assert.Empty(NotInRealApi(type, ApiType.FullName(type)));

    [Theory]
    [InlineData(typeof(Invented.ServiceBusNothing), "no such type")]
    [InlineData(typeof(Invented.ServiceBusTransportType), "public enum ServiceBusTransportType { AmqpTcp = 0, Carrier = 1 }")]
    [InlineData(typeof(Invented.ServiceBusSender), "public virtual Task SendMessageAsync(ServiceBusMessage message, CancellationToken cancellationToken);")]
    [InlineData(typeof(Invented.ServiceBusRetryOptions), "public int MaxDelay { get; set; }")]
    public void DeclaredType_WhenItDiffers_IsReported(Type invented, string difference) => 
        Assert.Contains(difference, NotInRealApi(invented, $"Azure.Messaging.ServiceBus.{invented.Name}"));

    private static IEnumerable<string> NotInRealApi(Type type, string name)
    {
        if (Real.Find(name) is not { } real)
            return ["no such type"];
        var parts = real.Header.Split(" : ");
        var bases = parts.Length > 1 ? parts[1] : "";
        var header = ApiType.Header(type);
        return new[] { header }.Where(_ => header != parts[0])
            .Concat(ApiType.Bases(type).Where(b => !bases.Contains(b, StringComparison.Ordinal)))
            .Concat(ApiMembers.Of(type).Where(member => !real.Members.Contains(member)));
    }
}
