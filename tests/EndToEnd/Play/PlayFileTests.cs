using CitizenFeedback.Local.Play;

namespace CitizenFeedback.EndToEnd.Tests.Play;

public sealed class PlayFileTests
{
    [Fact]
    public void Read_WhenLinesAreRight_KeepsOrderLinesAndUnknownFieldsOut()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.jpg", "x");
        var file = folder.Write("play.jsonl", """
            {"from":"lan","messages":[{"text":"chào"},{"image":"a.jpg"},{"location":[21.03,105.85]}],"profile":{"name":"Trần Thị Lan"},"expect":"Conduct","note":1}

            {"messages":[{"text":"thủ tục khó"}]}
            """);
        var play = PlayFile.Read(file);
        Assert.Empty(play.Problems);
        Assert.Equal(
            [new PlayMessage.Text("chào"), new PlayMessage.Image(Path.Combine(folder.Path, "a.jpg")), new PlayMessage.Location(21.03, 105.85)],
            play.Chats[0].Messages);
        Assert.Equal(("lan", "Trần Thị Lan", "Conduct"), (play.Chats[0].From, play.Chats[0].Profile.Name, play.Chats[0].Expect));
        Assert.Equal((3, "line 3"), (play.Chats[1].Line, play.Chats[1].From));
        Assert.Equal(PlayProfile.MadeUp(3), play.Chats[1].Profile);
    }

    [Theory]
    [InlineData("hello", "line 2")]
    [InlineData("null", "it is null")]
    [InlineData("""{"messages":[]}""", "no messages")]
    [InlineData("""{"messages":[{}]}""", "a message is one of")]
    [InlineData("""{"messages":[null]}""", "a message is one of")]
    [InlineData("""{"messages":[{"text":"a","location":[1,2]}]}""", "a message is one of")]
    [InlineData("""{"messages":[{"location":[105.85,210]}]}""", "a message is one of")]
    [InlineData("""{"messages":[{"image":"gone.jpg"}]}""", "gone.jpg does not exist")]
    public void Read_WhenALineIsBad_NamesLineAndReason(string line, string reason)
    {
        using var folder = new TemporaryFolder();
        var play = PlayFile.Read(folder.Write("play.jsonl", $$"""{"messages":[{"text":"a"}]}{{"\n"}}{{line}}"""));
        var problem = Assert.Single(play.Problems);
        Assert.Contains("play.jsonl, line 2: ", problem, StringComparison.Ordinal);
        Assert.Contains(reason, problem, StringComparison.Ordinal);
        Assert.Single(play.Chats);
    }

    [Fact]
    public void Read_WhenThereIsNoChatOrNoFile_SaysSo()
    {
        using var folder = new TemporaryFolder();
        Assert.Single(PlayFile.Read(folder.Write("empty.jsonl", "\n")).Problems);
        Assert.Single(PlayFile.Read(Path.Combine(folder.Path, "gone.jsonl")).Problems);
    }

    [Fact]
    public void MadeUp_ForAThousandLines_GivesValidPeople()
    {
        var people = Enumerable.Range(1, 1000).Select(PlayProfile.MadeUp).ToList();
        Assert.All(people, person => Assert.Matches("^0[0-9]{9}$", person.Phone));
        Assert.Equal(1000, people.Select(person => person.Phone).Distinct().Count());
    }
}
