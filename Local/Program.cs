using CitizenFeedback.Local;
using CitizenFeedback.Local.Launch;
using CitizenFeedback.Local.Play;

var command = CommandLine.Parse(args);
if (command is null or { Role: LocalRole.Help })
{
    Console.WriteLine(CommandLine.Usage);
    return command is null ? ExitCodes.BadArguments : ExitCodes.Ok;
}

return command.Role switch
{
    LocalRole.Host => await HostRole.RunAsync(command),
    LocalRole.Simulators => await SimulatorsRole.RunAsync(command),
    LocalRole.ProcessRules => ProcessRulesCommand.Run(),
    LocalRole.Configuration => ConfigurationCommand.Run(),
    LocalRole.Play => await PlayCommand.RunAsync(command),
    _ => await Launcher.RunAsync(command),
};
