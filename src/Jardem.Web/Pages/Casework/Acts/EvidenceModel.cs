using Jardem.Cases.Facts;
using Jardem.Law.Standards;
using Jardem.Services.Deciding;
using Jardem.Services.Journeys;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Ports;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Casework.Acts;

/// <summary>Takes a document that is brought after the registration, asked for as at the intake.</summary>
public sealed class EvidenceModel(EndActs acts) : ActPage
{
    /// <summary>Key of the requirement that the document is to meet, of the address.</summary>
    [FromRoute]
    public string Requirement { get; set; } = "";

    public override bool Offered => Acts.Evidence;

    protected override CaseAct Act => CaseAct.BringEvidence;

    protected override string Done => "evidence";

    protected override bool Exists => Pages.Any(p => p.Key == Prefix);

    private string Prefix => $"documents.{Requirement}";

    /// <summary>The pages of documents that the standard of the day of filing asks of this applicant.</summary>
    private IEnumerable<JourneyStep> Pages => Law.Standard(View.Room.Id) is { } standard ? Asked(View, standard) : [];

    /// <summary>The documents that this applicant may bring still, with their names.</summary>
    public static IEnumerable<DocumentRequirement> Requirements(CaseView view, ServiceStandard standard) =>
        standard.Documents.Where(d => !d.RepresentativeOnly || view.State.Facts.Representative is not null);

    protected override JourneyStep Step()
    {
        var page = Pages.First(p => p.Key == Prefix);
        return page with { AskedWhen = _ => true, Questions = [.. page.Questions.Select(q => q with { Options = [.. q.Options.Where(o => o != StandardSteps.NotBrought)] })] };
    }

    protected override Task<CommandOutcome> Do(CommandOn on, Answers answers, StoredFile? file, IFormCollection form) => acts.BringEvidence(
        on,
        new PresentedDocument
        {
            Requirement = Requirement,
            Kind = answers[$"{Prefix}.kind"]!,
            Number = answers[$"{Prefix}.number"]!,
            IssuedBy = answers[$"{Prefix}.issued-by"]!,
            IssuedOn = ActQuestions.Day(answers, $"{Prefix}.issued-on")!.Value,
            ExpiresOn = ActQuestions.Day(answers, $"{Prefix}.expires-on"),
            OriginalShown = answers.Is($"{Prefix}.original-shown", "yes"),
            OriginalReturned = answers.Is($"{Prefix}.original-returned", "yes"),
        },
        file,
        HttpContext.RequestAborted);

    protected override string QuestionOf(string refusal) => refusal switch
    {
        "act.document-in-future" => $"{Prefix}.issued-on",
        "act.document-expired" => $"{Prefix}.expires-on",
        "act.document-not-asked" => $"{Prefix}.kind",
        "act.document-incomplete" => $"{Prefix}.number",
        _ => "",
    };

    private IEnumerable<JourneyStep> Asked(CaseView view, ServiceStandard standard)
    {
        var keys = Requirements(view, standard).Select(d => $"documents.{d.Key}").ToHashSet(StringComparer.Ordinal);
        return StandardSteps.Documents(Law, standard).Where(p => keys.Contains(p.Key));
    }
}
