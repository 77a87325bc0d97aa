using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CitizenFeedback.Local.Play;

namespace CitizenFeedback.EndToEnd.Tests.Play;

/// <summary>The phone API of one phone, with an account behind it that answers by a script.</summary>
/// <param name="script">What the account shows after each message of the person.</param>
internal sealed class ScriptedZalo(Func<string, IEnumerable<PhoneMessage>> script) : HttpMessageHandler
{
    private readonly List<PhoneMessage> _shown = [];

    public IEnumerable<string?> Written => _shown.Where(message => message.FromUser).Select(message => message.Text);

    public static PhoneMessage Says(string text, params string[] buttons) =>
        new(0, default, false, "text", text, [.. buttons.Select(button => new PhoneButton(button, button))]);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        if (request.Method == HttpMethod.Get)
            return Answer(_shown.Skip(int.Parse(request.RequestUri!.Query["?after=".Length..])));
        var sent = await request.Content!.ReadFromJsonAsync<JsonObject>(ct);
        var text = (sent!["text"] ?? sent["name"] ?? sent["location"] ?? sent["contact"])!.ToString();
        Show(new PhoneMessage(0, default, true, "text", text, null));
        foreach (var message in script(text))
            Show(message);
        return Answer(new { number = _shown.Count });
    }

    private void Show(PhoneMessage message) => _shown.Add(message with { Number = _shown.Count + 1 });

    private static HttpResponseMessage Answer(object body) => new(HttpStatusCode.OK) { Content = JsonContent.Create(body) };
}
