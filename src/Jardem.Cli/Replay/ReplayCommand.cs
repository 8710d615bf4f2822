using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jardem.Cases.Cases;
using Jardem.Cases.Streams;
using Jardem.Cli.Storage;
using Jardem.Documents;
using Jardem.Integrations.Signatures;
using Jardem.Integrations.Signatures.Evidence;
using Jardem.Integrations.Signatures.Paths;
using Jardem.Law;
using Jardem.Law.Texts;
using Jardem.Services;
using Jardem.Storage;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Replay;

namespace Jardem.Cli.Replay;

/// <summary>
/// jardem replay CASE: makes each decision of a case again from its snapshot, engine and facts, makes its papers again, checks its
/// signatures by their kept evidence, and compares bytes. Exit 0: the same; 1: something differs; 2: something that is needed is not here.
/// </summary>
internal static class ReplayCommand
{
    private const int Differs = 1;

    public static Command Build()
    {
        var id = new Argument<string>("CASE");
        var roots = new Option<string?>("--roots") { Description = "DIR: trusted roots, by which signatures are checked again" };
        var storage = StorageOption.Make();
        var command = new Command("replay", "Makes the decisions of a case again and compares bytes; 0 same, 1 different, 2 cannot") { id, roots, storage };
        command.SetAction((parsed, cancel) => StorageOption.With(
            parsed.GetValue(storage),
            async open =>
            {
                if (!Guid.TryParse(parsed.GetRequiredValue(id), out var asked))
                    throw NoCase(parsed.GetRequiredValue(id));
                return await Run(new Answer(parsed), open, asked, Roots(parsed.GetValue(roots)), cancel);
            },
            cancel));
        return command;
    }

    private static async Task<int> Run(Answer answer, IStorage open, Guid id, X509Certificate2Collection? roots, CancellationToken cancel)
    {
        var renderers = new List<DocumentRenderer>();
        try
        {
            DocumentRenderer At(Uri address)
            {
                renderers.Add(new DocumentRenderer(new DocumentSettings(address)));
                return renderers[^1];
            }

            var replay = new ReplayCase(open.Events, open.Cases, open.Documents, open.Snapshots, ServiceRooms.All, TextCatalog.Of(typeof(IServiceRoom).Assembly), At);
            var report = await replay.Run(id, cancel) ?? throw NoCase(id.ToString());
            var signatures = await Signatures(open, id, roots, cancel);
            return new ReplayAnswer(answer, report, signatures).Write(Differs);
        }
        catch (Exception error) when (error is UnknownEventException or JsonException)
        {
            throw new RefusedException(new Text(
                $"Істің оқиғаларын осы бағдарлама оқи алмайды: {error.Message}", $"События дела эта программа прочитать не может: {error.Message}", $"This program cannot read the events of the case: {error.Message}"));
        }
        finally
        {
            foreach (var renderer in renderers)
                await renderer.DisposeAsync();
        }
    }

    /// <summary>Every signed document of the case and what its evidence says; null where no roots were given.</summary>
    private static async Task<IReadOnlyList<(IssuedDocument Document, SignatureVerdict? Verdict)>> Signatures(IStorage open, Guid id, X509Certificate2Collection? roots, CancellationToken cancel)
    {
        var found = new List<(IssuedDocument, SignatureVerdict?)>();
        foreach (var document in CaseState.Of(await open.Events.Read(id, cancel))!.Documents)
        {
            if (document.Signature is not { } signature)
                continue;
            SignatureVerdict? verdict = null;
            if (roots is not null)
            {
                verdict = await open.Documents.File(signature.Cms, cancel) is { } cms && await open.Documents.File(signature.Evidence, cancel) is { } evidence && await open.Documents.File(document.Html, cancel) is { } html
                    ? EvidenceCheck.Verify(cms.Bytes, html.Bytes, evidence.Bytes, roots)
                    : new SignatureVerdict.Unavailable("a file is missing from the vault");
            }

            found.Add((document, verdict));
        }

        return found;
    }

    private static X509Certificate2Collection? Roots(string? folder)
    {
        try
        {
            return folder is null ? null : TrustedCertificates.In(folder);
        }
        catch (SignatureSettingException error)
        {
            throw new RefusedException(new Text(error.Message, error.Message, error.Message));
        }
    }

    private static RefusedException NoCase(string id) => new(new Text(
        string.Create(CultureInfo.InvariantCulture, $"«{id}» ісі бұл қоймада жоқ. Істің нөмірін оның бетінің мекенжайынан алыңыз."),
        string.Create(CultureInfo.InvariantCulture, $"Дела «{id}» в этом хранилище нет. Идентификатор дела стоит в адресе его страницы."),
        string.Create(CultureInfo.InvariantCulture, $"There is no case '{id}' in this storage. Its id stands in the address of its page.")));
}
