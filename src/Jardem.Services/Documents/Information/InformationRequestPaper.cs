using Jardem.Cases.People;
using Jardem.Law;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Law.Texts;
using NodaTime;

namespace Jardem.Services.Documents.Information;

/// <summary>A request for information on the assignment in a service.</summary>
/// <param name="Norm">The provision by which it is asked for.</param>
/// <param name="Number">Which request of this person about the service it is, from 1.</param>
public sealed record InformationRequest(string Service, NormRef Norm, PersonName Name, string Iin, int Number, LocalDate On);

/// <summary>The request as the person reads and signs it; no form of it is prescribed. The same request under the same law is the same document.</summary>
public static class InformationRequestPaper
{
    public const string Kind = "information-request";

    public const string Template = "information-request/1";

    /// <exception cref="InvalidOperationException">No standard of the service is held for the day.</exception>
    public static DocumentContent Of(InformationRequest asked, LawOnDay law, TextCatalog texts)
    {
        var text = new PaperText(texts);
        return new DocumentContent
        {
            Kind = Kind,
            Template = Template,
            Title = text["document-kind.information-request"],
            Blocks =
            [
                new DocumentBlock.Title(text["document-kind.information-request"]),
                new DocumentBlock.Fields(
                [
                    text.Field("paper.service", ServiceName(asked.Service, law)),
                    text.Strong("paper.applicant", PaperText.Same(asked.Name.ToString())),
                    text.Field("paper.iin", asked.Iin),
                    text.Field("information.paper.number", PaperText.Number(asked.Number)),
                    text.Field("information.paper.asked-on", DateText.Long(asked.On)),
                ]),
                new DocumentBlock.Paragraph(text["information.paper.please"]),
                new DocumentBlock.Paragraph(text["information.paper.by-signature"]),
                new DocumentBlock.Note(BasisText.Line(law.Cite(asked.Norm), law)),
            ],
            Marks = [text["information.paper.form"]],
        };
    }

    internal static Text ServiceName(string service, LawOnDay law) =>
        law.Standard(service)?.Name ?? throw new InvalidOperationException($"The law data hold no standard of {service} for {law.Day:uuuu-MM-dd}.");
}
