namespace CitizenFeedback.Core.Tests.City;

internal static class Killed
{
    /// <summary>Does it again if the process died: the caller had no answer.</summary>
    public static async Task<T> AgainAsync<T>(Func<Task<T>> run)
    {
        try
        {
            return await run();
        }
        catch (KilledException)
        {
            return await run();
        }
    }
}
