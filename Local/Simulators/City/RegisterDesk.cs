using CitizenFeedback.Local.Simulators.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Builder;

namespace CitizenFeedback.Local.Simulators.City;

/// <summary>Somebody who works in the city's own system: what is done there is kept, and the product is told until it has taken or refused it.</summary>
internal sealed class RegisterDesk : IAsyncDisposable
{
    private static readonly string[] Kinds = ["acceptance", "answer"];

    // By real time: the product may be back at any moment, whatever the moved clock says.
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private readonly SimulatorOptions _options;
    private readonly CityRegister _register;
    private readonly RegisterActs _acts;
    private readonly ProductApi _product;
    private readonly SemaphoreSlim _wake = new(0);
    private readonly CancellationTokenSource _stopping = new();
    private Task _telling = Task.CompletedTask;

    public RegisterDesk(SimulatorOptions options, CityRegister register)
    {
        (_options, _register) = (options, register);
        _acts = new RegisterActs(Path.Combine(options.DataFolder, "city", "acts.jsonl"));
        _product = new ProductApi(new Uri(options.Webhook, "/"), options.OperatorKey, Path.Combine(options.DataFolder, "city", "register-key"));
    }

    public void Map(IEndpointRouteBuilder app) => app.MapPost("/sim/acts", Take);

    public void Start() => _telling = Task.Run(TellAsync);

    public IReadOnlyList<RegisterAct> Of(string code) => _acts.Of(code);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _telling;
        _acts.Dispose();
        _product.Dispose();
        _wake.Dispose();
        _stopping.Dispose();
    }

    private IResult Take(AskedAct asked)
    {
        if (_register.Find(asked.Code) is null)
            return Problems.Of(404, "not-found", $"Không có phản ánh {asked.Code}.");
        if (!Kinds.Contains(asked.Kind) || (asked.Kind == "answer" && string.IsNullOrWhiteSpace(asked.Text)))
            return Problems.Of(422, "rule-broken", "kind là acceptance hoặc answer; trả lời phải có nội dung.");
        var act = new RegisterAct(Guid.NewGuid().ToString("N"), asked.Code, asked.Kind, asked.Text, _options.Clock.GetUtcNow());
        _acts.Keep(act);
        _wake.Release();
        return Results.Accepted(value: act);
    }

    private async Task TellAsync()
    {
        try
        {
            while (true)
            {
                foreach (var act in _acts.Due())
                    if (await _product.TellAsync(act, _stopping.Token) is var told && told != act)
                        _acts.Keep(told);
                await _wake.WaitAsync(LookEvery, _stopping.Token);
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The simulator ends; what waits is told by the next one.
        }
    }

    internal sealed record AskedAct(string Code, string Kind, string? Text);
}
