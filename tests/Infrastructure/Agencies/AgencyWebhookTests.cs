using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Reminders;
using CitizenFeedback.Core.Work;
using CitizenFeedback.Infrastructure.Agencies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenFeedback.Infrastructure.Tests.Agencies;

public sealed class AgencyWebhookTests : IAsyncLifetime
{
    private static readonly FeedbackId Code = FeedbackId.New("HNZ", new DateOnly(2026, 11, 24));
    private static readonly DigestContent Content = new(
        "SXD", "Officer", new DateOnly(2026, 11, 25), 1, [new DigestCase(Code, "answer-late", Step.Answer, "quá hạn trả lời", DateTimeOffset.UnixEpoch, IsLate: true, $"/api/feedback/{Code}")], 0);

    private Func<HttpContext, Task> _answer = _ => Task.CompletedTask;
    private OutsideServer _agency = null!;
    private ServiceProvider _services = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private IAgencyWebhook Webhook => _services.GetRequiredService<IAgencyWebhook>();

    public async ValueTask InitializeAsync()
    {
        _agency = await OutsideServer.StartAsync((http, _) => _answer(http));
        _services = new ServiceCollection().AddSingleton(TimeProvider.System).AddAgencies(Settings()).BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _agency.DisposeAsync();
    }

    [Fact]
    public async Task SendAsync_IsSignedAsStandardWebhooksSay()
    {
        Assert.IsType<DeliveryOutcome.Done>(await SendAsync(_agency.Address));
        var call = Assert.Single(_agency.Calls);
        var (id, timestamp) = (call.Headers["webhook-id"], call.Headers["webhook-timestamp"]);
        var secret = Convert.FromBase64String(Webhook.SecretOf("c1")["whsec_".Length..]);
        var expected = Convert.ToBase64String(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{id}.{timestamp}.{call.Body}")));
        Assert.Equal(("POST", "m-1", $"v1,{expected}"), (call.Method, id, call.Headers["webhook-signature"]));
        var body = JsonNode.Parse(call.Body)!;
        var first = body["data"]!["cases"]![0]!;
        Assert.Equal(("feedback.reminder", Code.Value, "Answer"), ($"{body["type"]}", $"{first["code"]}", $"{first["step"]}"));
    }

    [Fact]
    public async Task SendAsync_WhileTheKeyIsChanged_IsSignedWithBoth()
    {
        byte[] before = new byte[32], now = [.. Enumerable.Repeat((byte)1, 32)];
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System)
            .AddAgencies(new AgencyWebhookSettings { Key = now, KeyPrevious = before, Policy = new WebhookPolicy(AllowInsecure: true) }).BuildServiceProvider();
        var webhook = services.GetRequiredService<IAgencyWebhook>();
        await webhook.SendAsync(new Contact("c1", "SXD", null, "x", _agency.Address), "m-1", Content, Stop);

        var call = Assert.Single(_agency.Calls);
        var signed = Encoding.UTF8.GetBytes($"m-1.{call.Headers["webhook-timestamp"]}.{call.Body}");
        var expected = new[] { webhook.SecretOf("c1"), Webhook.SecretOf("c1") }
            .Select(secret => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), signed))}");
        Assert.Equal(string.Join(' ', expected), call.Headers["webhook-signature"]);
    }

    [Fact]
    public void SecretOf_DiffersFromContactToContact() => Assert.NotEqual(Webhook.SecretOf("c1"), Webhook.SecretOf("c2"));

    [Theory]
    [InlineData(500, FailureKind.Transient)]
    [InlineData(302, FailureKind.Transient)]
    [InlineData(404, FailureKind.Transient)]
    [InlineData(410, FailureKind.NeedsPerson)]
    public async Task SendAsync_WhenRefused_Failed(int status, FailureKind kind)
    {
        _answer = http =>
        {
            http.Response.StatusCode = status;
            http.Response.Headers.Location = "/elsewhere";
            return Task.CompletedTask;
        };
        var failed = Assert.IsType<DeliveryOutcome.Failed>(await SendAsync(_agency.Address));
        Assert.Equal((kind, $"{status}"), (failed.Kind, failed.Code));
        Assert.Single(_agency.Calls);
    }

    [Fact]
    public async Task SendAsync_WhenTheAnswerIsSlow_GivesUpAfterFiveSeconds()
    {
        _answer = http => Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        var failed = Assert.IsType<DeliveryOutcome.Failed>(await SendAsync(_agency.Address).WaitAsync(TimeSpan.FromSeconds(20), Stop));
        Assert.Equal((FailureKind.Transient, "timeout"), (failed.Kind, failed.Code));
    }

    [Fact]
    public async Task SendAsync_OnAnUnknownCertificate_TellsNothing()
    {
        await using var strange = await HttpsServer.StartAsync();
        var failed = Assert.IsType<DeliveryOutcome.Failed>(await SendAsync(strange.Address));
        Assert.Equal((FailureKind.Transient, "SecureConnectionError", 0), (failed.Kind, failed.Code, strange.Calls));
    }

    [Theory]
    [InlineData("http", FailureKind.NeedsPerson, "address")] // no https
    [InlineData("https", FailureKind.Transient, "NameResolutionError")] // a good name that stands for this machine
    public async Task SendAsync_ToOurOwnNetwork_ConnectsNothing(string scheme, FailureKind kind, string code)
    {
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System)
            .AddAgencies(Settings(insecure: false)).BuildServiceProvider();
        var inner = new Uri($"{scheme}://inner.localhost:{_agency.Address.Port}/");
        var outcome = await services.GetRequiredService<IAgencyWebhook>().SendAsync(new Contact("c1", "SXD", null, "x", inner), "m-1", Content, Stop);
        var failed = Assert.IsType<DeliveryOutcome.Failed>(outcome);
        Assert.Equal((kind, code), (failed.Kind, failed.Code));
        Assert.Empty(_agency.Calls);
    }

    [Fact]
    public async Task SendAsync_WhenNobodyListens_Failed() =>
        Assert.Equal(FailureKind.Transient, Assert.IsType<DeliveryOutcome.Failed>(await SendAsync(await OutsideServer.NobodyAsync())).Kind);

    private Task<DeliveryOutcome> SendAsync(Uri address) => Webhook.SendAsync(new Contact("c1", "SXD", null, "x", address), "m-1", Content, Stop);

    private static AgencyWebhookSettings Settings(bool insecure = true) => new() { Key = new byte[32], Policy = new WebhookPolicy(insecure) };
}
