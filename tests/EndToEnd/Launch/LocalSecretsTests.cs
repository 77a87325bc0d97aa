using CitizenFeedback.Local.Launch;

namespace CitizenFeedback.EndToEnd.Tests.Launch;

public sealed class LocalSecretsTests
{
    [Fact]
    public void LoadOrCreate_WhenThereAreSome_KeepsThem()
    {
        using var folder = new TemporaryFolder();
        var made = LocalSecrets.LoadOrCreate(folder.City.SecretsFile);
        Assert.Equal(made, LocalSecrets.LoadOrCreate(folder.City.SecretsFile));
        Assert.Equal(32, Convert.FromBase64String(made.TokenKey).Length);
    }

    [Fact]
    public void LoadOrCreate_InTwoCities_MakesDifferentOnes()
    {
        using var one = new TemporaryFolder();
        using var other = new TemporaryFolder();
        Assert.NotEqual(LocalSecrets.LoadOrCreate(one.City.SecretsFile).OaSecretKey, LocalSecrets.LoadOrCreate(other.City.SecretsFile).OaSecretKey);
    }
}
