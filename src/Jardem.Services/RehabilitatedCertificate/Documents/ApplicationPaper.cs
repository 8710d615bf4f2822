using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.Law;
using Jardem.Services.Documents;
using NodaTime;

namespace Jardem.Services.RehabilitatedCertificate.Documents;

/// <summary>
/// The application by Appendix 1 to the Rules, in the edition of the day of filing, ready to be signed. What the form has no line for is
/// set apart and marked.
/// </summary>
internal static class ApplicationPaper
{
    public const string Template = "rehabilitated-certificate/application/1";

    public static DocumentContent Of(CaseState state, DocumentContext context)
    {
        var text = new PaperText(context.Texts);
        var facts = state.Facts;
        var form = CertificateForms.On(context.Law, facts.FiledOn, CertificateForms.Application);
        var standard = CertificateForms.Standard(context.Law, facts.FiledOn);
        var registration = state.Registration;
        var filedOn = DateText.Long(registration.FiledAt.InZone(DateTimeZoneProviders.Tzdb[registration.Zone]).Date);
        var signer = (facts.Representative?.Name ?? facts.Applicant.Name).ToString();
        var filler = new FormFiller()
            .With("body", PaperText.Body(context.Law, registration.Body).Name)
            .With("applicant", facts.Applicant.Name.ToString())
            .With("address", facts.Applicant.Address)
            .With("request", text[$"certificate.paper.request.{facts.Request}"])
            .WithList("documents", [.. facts.Documents.Select(d => text.Document(d, standard))])
            .With("date", filedOn)
            .With("acceptedBy", PaperText.Officer(registration.By))
            .With("acceptedOn", filedOn)
            .SignedBy("applicant", signer)
            .SignedBy("acceptedBy", registration.By.Name.ToString());
        var blocks = filler.Fill(form.Blocks);
        var added = Added(facts, text);
        return new DocumentContent
        {
            Kind = "application",
            Template = Template,
            Title = text["document-kind.application"],
            Blocks = added.Count == 0 ? blocks : [.. blocks, new DocumentBlock.Added(text["paper.added"], added)],
            Marks = [.. FormMarks.Of(form, context.Law, context.Texts, "H-application-fields")],
            Token = context.Token,
        };
    }

    private static List<Text> Added(ApplicationFacts facts, PaperText text)
    {
        var added = new List<Text>();
        if (facts.Answers.GetValueOrDefault(CertificateFacts.DuplicateReason) is { } reason)
            added.Add(text[$"certificate.paper.reason.{reason}"]);
        if (facts.Answers.GetValueOrDefault(CertificateFacts.EarlierNumber) is { } number)
            added.Add(text.Fill("certificate.paper.earlier-number", ("number", PaperText.Same(number))));
        if (facts.Representative is { } power)
            added.Add(RepresentativeLine.Of(power, text));
        return added;
    }
}
