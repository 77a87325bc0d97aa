using System.Reflection;
using CitizenFeedback.Infrastructure.Storage;
using CitizenFeedback.Infrastructure.Storage.Backup;

namespace CitizenFeedback.Infrastructure.Tests.Storage.Backup;

/// <summary>A table nobody thought of would be lost in a restore.</summary>
public sealed class StoredPartsTests
{
    [Fact]
    public void Tables_AreAllThereAre() =>
        Assert.Equal(NamesOf("Table", "Name").Distinct().Except(["Releases"]).Order(), StoredParts.Tables.Order());

    [Fact]
    public void Containers_AreAllThereAre() =>
        Assert.Equal(NamesOf("Blobs", "Container").Order(), StoredParts.Containers.Order());

    private static IEnumerable<string> NamesOf(string ending, string constant) =>
        from type in typeof(StorageAccess).Assembly.GetTypes()
        where type.Name.EndsWith(ending, StringComparison.Ordinal)
        let field = type.GetField(constant, BindingFlags.NonPublic | BindingFlags.Static)
        where field is not null
        select (string)field.GetRawConstantValue()!;
}
