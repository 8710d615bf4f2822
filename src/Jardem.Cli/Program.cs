using Jardem.Cli;

return await JardemCli.RunAsync(args, Console.Out, Console.Error, Environment.CurrentDirectory);
