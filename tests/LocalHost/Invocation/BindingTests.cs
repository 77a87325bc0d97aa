using Azure.Messaging.ServiceBus;
using CitizenFeedback.Local.Host;
using CitizenFeedback.Local.Host.Invocation;
using CitizenFeedback.Local.Tests.Hosting;

namespace CitizenFeedback.Local.Tests.Invocation;

public sealed class BindingTests
{
    [Theory]
    [InlineData("typed", """{"name":"Lan","number":3}""", "Order { Name = Lan, Number = 3 } id-1 1 id-1")]
    [InlineData("text", "xin chào", "xin chào no session False")]
    [InlineData("bytes", "xin chào", "9 bytes")]
    public async Task QueueFunction_WhenCalled_GetsBodyAndMetadataInItsTypes(string queue, string body, string expected)
    {
        await using var host = await TestHost.StartAsync();
        await host.Sender(queue).SendMessageAsync(new ServiceBusMessage(body) { MessageId = "id-1" });
        await host.WhenIdleAsync();
        Assert.Equal(1, host.Probe.Count(expected));
    }

    [Fact]
    public async Task Start_WhenASettingIsMissing_NamesFunctionAndSetting()
    {
        using var setup = new TestSetup();
        setup.Configuration.Remove("Nightly");
        var failure = await Assert.ThrowsAsync<LocalHostException>(() => TestHost.StartAsync(setup));
        Assert.Equal("Function 'Nightly': the setting %Nightly% is missing.", failure.Message);
    }

    [Fact]
    public async Task Start_WhenASessionQueueHasATriggerWithoutSessions_NamesFunctionAndQueue()
    {
        using var setup = new TestSetup();
        setup.Configuration["LocalBus:text:RequiresSession"] = "true";
        var failure = await Assert.ThrowsAsync<LocalHostException>(() => TestHost.StartAsync(setup));
        Assert.Contains("'Text': the queue 'text' has sessions", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Catalog_WhenAParameterCannotBeBound_NamesFunctionAndParameter()
    {
        var odd = EmittedFunctions.With(("Odd", [typeof(string), typeof(Uri)]));
        var failure = Assert.Throws<LocalHostException>(() => new FunctionCatalog(odd));
        Assert.Contains("Function 'Odd'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("parameter 'p1' of type System.Uri cannot be bound", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Catalog_WhenTwoFunctionsShareAName_NamesBoth()
    {
        var twins = EmittedFunctions.With(("Same", [typeof(string)]), ("same", [typeof(string)]));
        var failure = Assert.Throws<LocalHostException>(() => new FunctionCatalog(twins));
        Assert.Contains("Two functions are named 'same': Emitted0.Run and Emitted1.Run", failure.Message, StringComparison.Ordinal);
    }
}
