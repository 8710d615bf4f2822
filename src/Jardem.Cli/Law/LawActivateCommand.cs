using System.CommandLine;
using System.Text.Json.Nodes;
using Jardem.Cli.Storage;
using Jardem.Law;
using Jardem.Law.Checking;
using Jardem.Law.Loading;
using Jardem.Law.Snapshots;
using Jardem.Storage;
using Jardem.UseCases.ActiveLaw;
using NodaTime;

namespace Jardem.Cli.Law;

/// <summary>
/// jardem law activate --author NAME --approver NAME [--storage …]: makes the law data the law of an installation. An act of two people;
/// data that do not pass "law check" are not activated. A new storage gets its schema first.
/// </summary>
internal static class LawActivateCommand
{
    public static Command Build(string folder)
    {
        var author = new Option<string>("--author") { Required = true, Description = "NAME" };
        var approver = new Option<string>("--approver") { Required = true, Description = "NAME" };
        var storage = StorageOption.Make();
        var command = new Command("activate", "Makes the law data the law of an installation; two people") { author, approver, storage };
        command.SetAction((parsed, cancel) => StorageOption.Refusing(async () =>
        {
            var people = (Author: parsed.GetRequiredValue(author).Trim(), Approver: parsed.GetRequiredValue(approver).Trim());
            MustBeTwo(people.Author, people.Approver);
            var snapshot = Checked(LawFolder.Of(parsed, folder));
            await using var open = StorageFactory.Open(parsed.GetValue(storage) ?? StorageFactory.SettingFrom(Environment.GetEnvironmentVariable));
            await open.Administration.Migrate(cancel);
            var activate = new ActivateLaw(open.Snapshots, new SnapshotSource(open.Snapshots), open.Jobs, SystemClock.Instance);
            var outcome = await activate.Run(snapshot, people.Author, people.Approver, cancel);
            if (outcome is ActivateLaw.Outcome.OnePerson)
                throw TwoPeople();
            var already = outcome is ActivateLaw.Outcome.AlreadyActive;
            var answer = new Answer(parsed);
            answer.Write(
                new JsonObject { ["storage"] = open.Name, ["snapshot"] = snapshot.Id, ["activated"] = !already },
                [answer.In(already
                    ? new Text($"Бұл құқық деректері қолданыста: {snapshot.Id}.", $"Эти данные права уже действуют: {snapshot.Id}.", $"These law data are active already: {snapshot.Id}.")
                    : new Text($"Құқық деректері қолданысқа енгізілді: {snapshot.Id}.", $"Данные права введены в действие: {snapshot.Id}.", $"The law data are active: {snapshot.Id}."))]);
            return JardemCli.Done;
        }));
        return command;
    }

    private static void MustBeTwo(string author, string approver)
    {
        if (author.Length == 0 || approver.Length == 0 || string.Equals(author, approver, StringComparison.OrdinalIgnoreCase))
            throw TwoPeople();
    }

    private static RefusedException TwoPeople() => new(new Text(
        "Құқық деректерін бір адам дайындап, екінші адам бекітуге тиіс: --author мен --approver әртүрлі болуы керек.",
        "Данные права готовит один человек, а утверждает другой: --author и --approver должны различаться.",
        "One person writes the law data and another approves them: --author and --approver must differ."));

    private static LawSnapshot Checked(string path)
    {
        var data = LawLoader.Load(path);
        var rooms = ServiceRooms.All;
        var findings = LawCheck.Run(data, LawSources.Read(path), CitedLaw.Of(rooms.SelectMany(r => r.Cites), rooms.SelectMany(r => r.Parameters)));
        if (findings.Count == 0)
            return LawSnapshot.Of(data);
        var first = findings[0];
        var count = findings.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        throw new RefusedException(new Text(
            $"Құқық деректері тексеруден өтпеді, ескертулер саны: {count}. Біріншісі: {first.File}: {first.Problem.Kk}",
            $"Данные права не прошли проверку, замечаний: {count}. Первое: {first.File}: {first.Problem.Ru}",
            $"The law data did not pass the check, findings: {count}. The first: {first.File}: {first.Problem.In(Language.En)}"));
    }
}
