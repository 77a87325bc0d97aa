using System.Text.Json;

namespace CitizenFeedback.Local.Launch;

/// <summary>Where a running city is found.</summary>
/// <param name="Launcher">Process ids, for people and tests.</param>
public sealed record RunState(int PortBase, int Launcher, int Simulators, int Host)
{
    public LocalAddresses Addresses => new(PortBase);

    public static RunState Of(LocalCity city) =>
        new(city.Addresses.PortBase, Environment.ProcessId, city.Simulators.ProcessId, city.Host.ProcessId);

    /// <returns>Null while none runs, or it is not ready yet.</returns>
    public static RunState? Read(LocalFolder folder)
    {
        try
        {
            return JsonSerializer.Deserialize<RunState>(File.ReadAllText(folder.RunFile));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Write(LocalFolder folder)
    {
        var fresh = folder.RunFile + ".new";
        File.WriteAllText(fresh, JsonSerializer.Serialize(this));
        File.Move(fresh, folder.RunFile, overwrite: true);
    }

    public static void Delete(LocalFolder folder) => File.Delete(folder.RunFile);
}
