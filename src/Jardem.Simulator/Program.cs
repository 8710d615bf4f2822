using Jardem.Simulator;

await OutsideWorld.Build(args).RunAsync();
