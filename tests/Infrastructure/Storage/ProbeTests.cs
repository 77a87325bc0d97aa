using CitizenFeedback.Infrastructure.Storage;

namespace CitizenFeedback.Infrastructure.Tests.Storage;

public sealed class ProbeTests(StorageEmulator emulator)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CheckAsync_WhenStorageAnswers_DoesNotThrow()
    {
        await new TableProbe(emulator.Access()).CheckAsync(Stop);
        await new BlobProbe(emulator.Access()).CheckAsync(Stop);
    }

    [Fact]
    public async Task CheckAsync_WhenNobodyAnswers_ThrowsSoonAndNamesNoKey()
    {
        var nobody = await OutsideServer.NobodyAsync();
        var access = new StorageAccess(new StorageSettings
        {
            ConnectionString = $"DefaultEndpointsProtocol=http;AccountName=a;AccountKey=c2VjcmV0;TableEndpoint={nobody}a;BlobEndpoint={nobody}a",
        });
        var table = await Assert.ThrowsAnyAsync<Exception>(() => new TableProbe(access).CheckAsync(Stop).WaitAsync(TimeSpan.FromSeconds(30), Stop));
        var blob = await Assert.ThrowsAnyAsync<Exception>(() => new BlobProbe(access).CheckAsync(Stop).WaitAsync(TimeSpan.FromSeconds(30), Stop));
        Assert.All([table, blob], error => Assert.False(error is TimeoutException || $"{error}".Contains("c2VjcmV0", StringComparison.Ordinal), $"{error}"));
    }
}
