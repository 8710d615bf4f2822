using System.Text.Json;
using System.Text.Json.Serialization;
using Jardem.Cases.Cases;
using Jardem.Cases.People;
using Jardem.Law;
using Jardem.UseCases.Access;
using Jardem.UseCases.Accounts;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Web.Hosting;

/// <summary>
/// Opens the first account of an installation, an administrator's, from a file. Once any account exists the file is not looked at, so it
/// may be taken away or left.
/// </summary>
public sealed class FirstAdministrator(IAccounts accounts, KeepAccounts keep, SnapshotSource law, IClock clock)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    private sealed record Content(string Login, string Password, string Surname, string Name, string PositionKk, string PositionRu, string Body);

    /// <exception cref="SettingException">The file cannot be read or names no administrator whom the house accepts.</exception>
    public async Task Ensure(string path, CancellationToken cancel)
    {
        if ((await accounts.All(cancel)).Count > 0)
            return;
        var given = Read(path);
        var day = clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).Date;
        if ((await law.Active(cancel)).On(day).Body(given.Body) is null)
            throw Wrong(path, $"there is no body {given.Body} in the law data");
        var installation = new Principal(new Officer("installation", new PersonName("Jardem", "installation"), new Text("Орнату", "Установка", "Installation"), given.Body, null), [Role.Administrator]);
        KeepAccounts.Outcome outcome;
        try
        {
            outcome = await keep.Create(
                installation, given.Login, given.Password, new PersonName(given.Surname, given.Name), new Text(given.PositionKk, given.PositionRu), given.Body, null, [Role.Administrator], null, cancel);
        }
        catch (ArgumentException)
        {
            // Another node that starts at the same time may have opened it between our question and our answer.
            if (await accounts.ByLogin(given.Login.Trim().ToLowerInvariant(), cancel) is not null)
                return;
            throw;
        }

        if (outcome is KeepAccounts.Outcome.NotAllowed no)
            throw Wrong(path, no.TextKey);
    }

    private static Content Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<Content>(File.ReadAllText(path), Json) ?? throw Wrong(path, "it is empty");
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            // Only the place of a fault in JSON: its text could hold the password.
            throw Wrong(path, error is JsonException json ? $"fault of JSON in line {(json.LineNumber ?? 0) + 1}, {json.Path}" : error.Message);
        }
    }

    private static SettingException Wrong(string path, string why) => new($"JARDEM_FIRST_ADMINISTRATOR_FILE, {path}: {why}.");
}
