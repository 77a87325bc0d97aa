using CitizenFeedback.Local;
using CitizenFeedback.Local.Launch;
using CitizenFeedback.Local.Play;

if (CommandLine.Parse(args) is not { } command)
{
    Console.WriteLine(CommandLine.Usage);
    return ExitCodes.BadArguments;
}

return command.Role switch
{
    LocalRole.Host => await HostRole.RunAsync(command),
    LocalRole.Simulators => await SimulatorsRole.RunAsync(command),
    LocalRole.ProcessRules => ProcessRulesCommand.Run(),
    LocalRole.Play => await PlayCommand.RunAsync(command),
    _ => await Launcher.RunAsync(command),
};
