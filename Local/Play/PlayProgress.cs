using System.Diagnostics;

namespace CitizenFeedback.Local.Play;

/// <summary>One line at the console that follows the play; where lines cannot be overwritten, a new one every few seconds.</summary>
public sealed class PlayProgress(int chats)
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(5);

    private readonly Lock _turn = new();
    private readonly Stopwatch _sinceLast = Stopwatch.StartNew();
    private int _ended;
    private int _told;

    public void Ended(Ending ending)
    {
        lock (_turn)
        {
            _ended++;
            _told += ending == Ending.Told ? 1 : 0;
            if (!Console.IsOutputRedirected)
                Console.Write($"\r{Text}");
            else if (_sinceLast.Elapsed > Step || _ended == chats)
            {
                _sinceLast.Restart();
                Console.WriteLine(Text);
            }
            if (_ended == chats)
                Console.WriteLine();
        }
    }

    private string Text => $"{_ended} of {chats} chats played, {_told} told their result ";
}
