using CitizenFeedback.Local.Host;
using CitizenFeedback.Local.Host.Storage;

namespace CitizenFeedback.Local.Tests.Storage;

public sealed class JournalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => Path.Combine(_folder.Path, "kept", "rows.jsonl");

    public JournalTests() => Directory.CreateDirectory(Path.GetDirectoryName(File)!);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Open_AfterPutsAndDeletes_HasTheNewestRows()
    {
        await using (var journal = new Journal(File))
        {
            await journal.WriteAsync(Put("a", "1"), Put("b\n\"ộ", "2"));
            await journal.WriteAsync(Put("a", "3\nxin chào"), RowChange.Delete("c"), Put("c", "4"), RowChange.Delete("c"));
            await journal.WriteAsync(Put("d", "5"));
            await journal.WriteAsync(RowChange.Delete("d"));
        }
        Assert.Equal(["2", "3\nxin chào"], await RowsAsync(File));
    }

    [Fact]
    public async Task Open_WhateverAKillLeftOfTheLastLine_HasAllOfItsChangesOrNone()
    {
        await using (var journal = new Journal(File))
        {
            await journal.WriteAsync(Put("a", "old"));
            await journal.WriteAsync(Put("a", "new"), Put("b", "new"));
        }
        var whole = System.IO.File.ReadAllBytes(File);
        for (var length = whole.AsSpan().IndexOf((byte)'\n') + 1; length <= whole.Length; length++)
        {
            System.IO.File.WriteAllBytes(File, whole[..length]);
            Assert.Equal(length < whole.Length ? ["old"] : ["new", "new"], await RowsAsync(File));
        }
    }

    [Fact]
    public async Task Open_AfterATornLine_GoesOnBehindTheLineBefore()
    {
        System.IO.File.WriteAllText(File, "{\"a\":\"1\"}\n{\"b\":\"torn");
        await using (var journal = new Journal(File))
            await journal.WriteAsync(Put("c", "2"));
        Assert.Equal(["1", "2"], await RowsAsync(File));
    }

    [Fact]
    public async Task Write_AfterOneThatFailedHalfWay_FollowsTheLastWholeLine()
    {
        await using (var journal = new Journal(File))
        {
            await journal.WriteAsync(Put("a", "1"));
            System.IO.File.AppendAllText(File, "{\"b\":\"a line that is longer than what comes next, and whole\"}\n{\"c\":\"half");
            await journal.WriteAsync(Put("d", "2"));
        }
        Assert.Equal(["1", "2"], await RowsAsync(File));
    }

    [Fact]
    public async Task Write_WhileTheFolderIsAway_FailsAndKeepsNothing()
    {
        await using (var journal = new Journal(File))
        {
            await journal.WriteAsync(Put("a", "1"));
            Directory.Move(Path.GetDirectoryName(File)!, Path.Combine(_folder.Path, "away"));
            await Assert.ThrowsAsync<JournalException>(() => journal.WriteAsync(Put("b", "lost")));
            Directory.CreateDirectory(Path.GetDirectoryName(File)!);
            await Assert.ThrowsAsync<JournalException>(() => journal.WriteAsync(Put("c", "lost")));
            Directory.Delete(Path.GetDirectoryName(File)!);
            Directory.Move(Path.Combine(_folder.Path, "away"), Path.GetDirectoryName(File)!);
            await journal.WriteAsync(Put("d", "2"));
        }
        Assert.Equal(["1", "2"], await RowsAsync(File));
    }

    [Fact]
    public async Task Write_WhenThereAreHundredsAtOnce_PutsManyIntoOneLine()
    {
        await using (var journal = new Journal(File))
            await Task.WhenAll(Enumerable.Range(0, 5000).Select(n => Task.Run(() => journal.WriteAsync(Put($"{n}", $"{n}")))));
        Assert.InRange(System.IO.File.ReadLines(File).Count(), 1, 4000);
        Assert.Equal(5000, (await RowsAsync(File)).Distinct().Count());
    }

    [Fact]
    public async Task File_WhenTheSameRowsChangeAgainAndAgain_StaysSmallAndIsWholeAtEveryMoment()
    {
        const int Rows = 100, Rounds = 600;
        var acknowledged = new int[Rows];
        await using var journal = new Journal(File);
        var writing = Task.WhenAll(Enumerable.Range(0, Rows).Select(row => Task.Run(async () =>
        {
            for (var round = 1; round <= Rounds; round++)
            {
                await journal.WriteAsync(RowChange.Put($"{row}", new Numbered(round, new string('x', 1000))));
                Volatile.Write(ref acknowledged[row], round);
            }
        })));
        do
        {
            // What a kill at this moment would leave: no less than what was acknowledged before it.
            var before = acknowledged.Sum(n => (long)n);
            var copy = Path.Combine(_folder.Path, "copy.jsonl");
            System.IO.File.Copy(File, copy, overwrite: true);
            Assert.InRange(new FileInfo(copy).Length, 0, 24 << 20);
            await using var read = new Journal(copy);
            Assert.True(read.Read<Numbered>("").Sum(row => (long)row.Round) >= before);
        }
        while (!writing.IsCompleted);
        await writing;
        Assert.InRange(new FileInfo(File).Length, 0, 24 << 20);
        Assert.False(System.IO.File.Exists(File + ".new"));
    }

    [Fact]
    public async Task Open_WhenAKillLeftHalfACopy_IgnoresIt()
    {
        await using (var journal = new Journal(File))
            await journal.WriteAsync(Put("a", "1"));
        System.IO.File.WriteAllText(File + ".new", "{\"a\":\"0\"}\n{\"b\":\"ha");
        Assert.Equal(["1"], await RowsAsync(File));
        Assert.False(System.IO.File.Exists(File + ".new"));
    }

    [Fact]
    public async Task Open_WhenMostLinesAreDead_LeavesOneForEachRow()
    {
        await using (var journal = new Journal(File))
            for (var n = 0; n < 100; n++)
                await journal.WriteAsync(Put($"{n % 3}", $"{n}"));
        Assert.Equal(["97", "98", "99"], await RowsAsync(File));
        Assert.Equal(3, System.IO.File.ReadLines(File).Count());
    }

    [Fact]
    public void Open_WhenALineInTheMiddleIsBroken_NamesFileAndLine()
    {
        System.IO.File.WriteAllText(File, "{\"a\":\"1\"}\n{\"b\":\"1\n{\"c\":\"1\"}\n");
        var failure = Assert.Throws<LocalHostException>(() => new Journal(File));
        Assert.StartsWith($"Line 2 of {File} cannot be read", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_AfterTheEnd_IsRefused()
    {
        var journal = new Journal(File);
        var last = journal.WriteAsync(Put("a", "1"));
        await journal.DisposeAsync();
        await last;
        await Assert.ThrowsAsync<OperationCanceledException>(() => journal.WriteAsync(Put("b", "2")));
    }

    private static RowChange Put(string key, string value) => RowChange.Put(key, value);

    private static async Task<IReadOnlyList<string>> RowsAsync(string file)
    {
        await using var journal = new Journal(file);
        return [.. journal.Read<string>("").Order(StringComparer.Ordinal)];
    }

    private sealed record Numbered(int Round, string Fill);
}
