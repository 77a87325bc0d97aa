using CitizenFeedback.Infrastructure.Settings;

namespace CitizenFeedback.Local;

/// <summary>Prints the page of the settings as the code has them.</summary>
public static class ConfigurationCommand
{
    public static int Run()
    {
        PrintedPage.Write(SettingsPage.Write());
        return ExitCodes.Ok;
    }
}
