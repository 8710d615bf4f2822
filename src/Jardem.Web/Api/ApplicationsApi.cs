using Jardem.Cases.Cases;
using Jardem.Law.Calendar;
using Jardem.Law.Clock;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Services.Journeys;
using Jardem.UseCases;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Desk;
using Jardem.UseCases.Files;
using Jardem.UseCases.Intake;
using Jardem.UseCases.Ports;
using Jardem.Web.Forms;
using Jardem.Web.Security;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Jardem.Web.Api;

/// <summary>Filing an application: a registered case, or a refusal to accept it with a receipt.</summary>
internal static class ApplicationsApi
{
    private const string Tag = "applications";
    private const int MostFiles = 12;
    internal const long LargestBody = 3L * FileInspection.Largest;

    /// <param name="Answers">Answers by question key, as the journey of the service lists them; a file is not named here but in "files".</param>
    /// <param name="RefuseIncomplete">The operator's word that an incomplete package is to be refused with a receipt.</param>
    /// <param name="Disputes">The applicant disputes the right of whoever applied first about the same matter.</param>
    /// <param name="Confirmation">How the applicant stood by exactly this application, for services that ask for it.</param>
    public sealed record ApplicationRequest(
        string Service, Dictionary<string, string> Answers, List<ApplicationFile>? Files = null, bool RefuseIncomplete = false, bool Disputes = false, Confirmation? Confirmation = null);

    /// <param name="Code">Id of a code that was sent about this application and is confirmed.</param>
    /// <param name="Cms">The applicant's detached signature over the application in base64, 64 kB at most.</param>
    public sealed record Confirmation(Guid? Code = null, string? Cms = null);

    /// <param name="Question">Key of the question that the file answers, as "documents.identity.file".</param>
    /// <param name="Name">File name; its ending must be true.</param>
    /// <param name="Content">The bytes in base64: PDF, JPEG or PNG, at most ten megabytes.</param>
    public sealed record ApplicationFile(string Question, string Name, byte[] Content);

    /// <param name="Case">Id of the registered case; absent where acceptance was refused.</param>
    /// <param name="Intake">Id of the refused intake; absent where a case was registered.</param>
    /// <param name="Documents">What was made for the applicant; what is not there yet is made by a job and shows with the case.</param>
    public sealed record ApplicationAnswer(Guid? Case, JournalEntry? Journal, Guid? Intake, IReadOnlyList<CaseText.Issued> Documents);

    /// <summary>The entry in the registration journal.</summary>
    public sealed record JournalEntry(string Unit, string Service, int Year, long Number);

    public sealed record RefusedIntakeAnswer(Guid Id, string Service, LocalDate On, string Office, IReadOnlyList<ProblemFault> Faults, CaseText.Issued Receipt);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/applications", Submit).RequireAuthorization(Policies.Desk).WithMetadata(new RequestSizeLimitAttribute(LargestBody))
            .Says(Tag, "File an application. A full package becomes a registered case; an incomplete one is refused with a receipt when \"refuseIncomplete\" says so")
            .Answers<ApplicationAnswer>(StatusCodes.Status201Created).Refuses(400, 401, 403, 409, 413, 422);
        api.MapGet("/refused-intakes/{id:guid}", Refused).RequireAuthorization(Policies.Desk)
            .Says(Tag, "A refusal to accept, with its receipt").Answers<RefusedIntakeAnswer>().Refuses(401, 403, 404);
    }

    private static async Task<IResult> Submit(
        ApplicationRequest request, HttpContext context, ApiReader reader, SubmitApplication submit, FirstDocuments documents, ServiceRooms rooms, SnapshotSource source, IClock clock, CancellationToken cancel)
    {
        var key = Sought.Key(context.Request);
        var (submission, law, wrong) = await Read(request, key, context, reader, rooms, source, clock, cancel);
        if (submission is null)
            return wrong!;
        ConfirmationGiven? confirmation = request.Confirmation switch
        {
            { Code: { } code } => new ConfirmationGiven.ByPhone(code),
            { Cms: { } cms } => new ConfirmationGiven.Signed(PostedSignature.Read(cms) ?? []),
            _ => null,
        };
        var outcome = await submit.Run(context.Officer(), submission with { Confirmation = confirmation }, cancel);
        if (outcome is SubmitApplication.Outcome.Registered done)
            return Results.Created(
                $"/api/v1/cases/{done.Case}",
                new ApplicationAnswer(
                    done.Case,
                    new JournalEntry(done.Journal.Unit, done.Journal.Service, done.Journal.Year, done.JournalNumber),
                    null,
                    [.. (await documents.Of(done.Case, cancel)).Select(d => CaseText.Document(d, reader))]));
        return NotRegistered(outcome, law!, reader);
    }

    /// <summary>The submission that a request makes, with the law of its day; or what is wrong with the request.</summary>
    internal static async Task<(Submission? Submission, LawOnDay? Law, IResult? Wrong)> Read(
        ApplicationRequest request, string key, HttpContext context, ApiReader reader, ServiceRooms rooms, SnapshotSource source, IClock clock, CancellationToken cancel)
    {
        if (rooms.Find(request.Service) is not { } room)
            return (null, null, Problems.NotAllowed(reader, "desk.no-such-service"));
        var law = FiledNow(await source.Active(cancel), context.Officer().Officer.Body, clock);
        Sought.Standard(law, request.Service);
        var journey = room.Journey(law);
        var given = GivenAnswers.Read(request.Answers, journey);
        var (answers, files, faults) = Attach(given.Answers, journey, request.Files ?? []);
        faults.InsertRange(0, given.Unknown);
        return faults.Count > 0
            ? (null, null, Faulty(reader, faults))
            : (new Submission(request.Service, answers, files, request.RefuseIncomplete, key) { Disputes = request.Disputes }, law, null);
    }

    /// <summary>Why no case came of it.</summary>
    internal static IResult NotRegistered(SubmitApplication.Outcome outcome, LawOnDay law, ApiReader reader) =>
        outcome switch
        {
            SubmitApplication.Outcome.AcceptanceRefused done => Results.Created($"/api/v1/refused-intakes/{done.Intake}", new ApplicationAnswer(null, null, done.Intake, [])),
            SubmitApplication.Outcome.Faulty wrong => Faulty(reader, wrong.Faults),
            SubmitApplication.Outcome.Incomplete missing => Problems.WithFaults(reader, "package-incomplete", missing.Faults.Select(f => Fault(f, law, reader))),
            SubmitApplication.Outcome.NotAllowed no => Problems.NotAllowed(reader, no.TextKey),
            SubmitApplication.Outcome.AppliedAlready => Problems.NotAllowed(reader, "desk-page.review.applied-already"),
            _ => Problems.Of(reader, StatusCodes.Status409Conflict, "key-reused"),
        };

    private static async Task<IResult> Refused(Guid id, HttpContext context, ApiReader reader, RefusedIntake intakes, SnapshotSource source, CancellationToken cancel)
    {
        if (await intakes.Open(context.Officer(), id, cancel) is not { } found)
            return Problems.NotFound(reader);
        var law = (await source.Active(cancel)).On(found.Refused.Facts.FiledOn);
        return Results.Ok(new RefusedIntakeAnswer(
            id, found.Refused.Service, found.Refused.On, found.Refused.Office, [.. found.Refused.Faults.Select(f => Fault(f, law, reader))], CaseText.Document(found.Receipt, reader)));
    }

    /// <summary>The law of the legal day on which something filed now at the office is filed.</summary>
    private static LawOnDay FiledNow(LawSnapshot snapshot, string office, IClock clock)
    {
        var today = snapshot.On(Sought.Day(null, clock));
        return today.Body(office) is { } body ? snapshot.On(new DeadlineClock(snapshot).FilingDay(clock.GetCurrentInstant(), OfficeHours.Of(body)).Day) : today;
    }

    /// <summary>Looks into the files and names each by its content in the answer to its question.</summary>
    private static (Answers Answers, List<StoredFile> Files, List<AnswerFault> Faults) Attach(Answers answers, Journey journey, List<ApplicationFile> given)
    {
        if (given.Count > MostFiles)
            throw new RefusedRequestException(StatusCodes.Status413PayloadTooLarge, "too-large");
        var questions = journey.Steps.SelectMany(s => s.Questions).Where(q => q.Kind == QuestionKind.File).Select(q => q.Key).ToHashSet(StringComparer.Ordinal);
        var (files, faults) = (new List<StoredFile>(), new List<AnswerFault>());
        foreach (var file in given)
        {
            if (!questions.Contains(file.Question))
            {
                faults.Add(new AnswerFault(file.Question, "api.fault.unknown-question"));
                continue;
            }

            switch (FileInspection.Inspect(file.Name, file.Content))
            {
                case FileInspection.Result.Clean clean:
                    answers = answers.With(file.Question, clean.File.Hash);
                    files.Add(clean.File);
                    break;
                case FileInspection.Result.Bad bad:
                    faults.Add(new AnswerFault(file.Question, bad.TextKey));
                    break;
            }
        }

        return (answers, files, faults);
    }

    private static IResult Faulty(ApiReader reader, IEnumerable<AnswerFault> faults) =>
        Problems.WithFaults(reader, "faulty-answers", faults.Select(f => new ProblemFault(f.TextKey, reader.T(f.TextKey), f.Question)));

    private static ProblemFault Fault(IntakeFault fault, LawOnDay law, ApiReader reader)
    {
        var key = $"intake-fault.{System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(fault.Kind.ToString())}";
        return new ProblemFault(key, reader.T(key), Requirement: fault.Requirement, Basis: reader.In(BasisText.Line(fault.Basis, law)));
    }
}
