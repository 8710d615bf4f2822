using Jardem.Cli;

try
{
    return await JardemCli.RunAsync(args, Console.Out, Console.Error, Environment.CurrentDirectory);
}
catch (Exception fault)
{
    // A mistake of the program itself: the person at the desk gets one line to pass on, not a stack trace.
    await Console.Error.WriteLineAsync($"jardem: {fault.GetType().Name}: {fault.Message}");
    return 70;
}
