using Jardem.Web.Hosting;

try
{
    var app = WebHost.Build(args);
    await Start.Prepare(app);
    await app.RunAsync();
    return 0;
}
catch (Exception error) when (error is SettingException or Jardem.Storage.StorageException or Jardem.Law.Loading.LawFileException)
{
    await Console.Error.WriteLineAsync(error.Message);
    return 2;
}
