using System.Text.Json;

namespace CitizenFeedback.Local.Host.Azurite;

/// <summary>What a later process must know to find an emulator that is still running.</summary>
internal sealed record AzuriteState(int Pid, int Blob, int Queue, int Table)
{
    // The well-known account of every storage emulator: public by design, worthless elsewhere.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};" +
        $"BlobEndpoint={Endpoint(Blob)};QueueEndpoint={Endpoint(Queue)};TableEndpoint={Endpoint(Table)};";

    public static AzuriteState? Read(string dataFolder)
    {
        try
        {
            return JsonSerializer.Deserialize<AzuriteState>(File.ReadAllText(FileIn(dataFolder)));
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            return null;
        }
    }

    public void Write(string dataFolder)
    {
        var fresh = FileIn(dataFolder) + ".new";
        File.WriteAllText(fresh, JsonSerializer.Serialize(this));
        File.Move(fresh, FileIn(dataFolder), overwrite: true);
    }

    public static void Delete(string dataFolder) => File.Delete(FileIn(dataFolder));

    /// <summary>True when the process lives and its blob and table ports answer as Azurite does (a process id may be given anew).</summary>
    public async Task<bool> AnswersAsync(CancellationToken ct) =>
        ProcessTools.IsAlive(Pid) && await AnswersAsync(Blob, ct) && await AnswersAsync(Table, ct);

    private static async Task<bool> AnswersAsync(int port, CancellationToken ct)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(3) };
        try
        {
            using var answer = await http.GetAsync(Endpoint(port), ct);
            return answer.Headers.Server.ToString().StartsWith("Azurite", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            return false;
        }
    }

    private static string Endpoint(int port) => $"http://127.0.0.1:{port}/{Account}";

    private static string FileIn(string dataFolder) => Path.Combine(dataFolder, "azurite.json");
}
