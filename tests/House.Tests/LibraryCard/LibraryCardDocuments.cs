using Jardem.Cases.Cases;
using Jardem.Law;
using Jardem.Law.Norms;
using Jardem.Services.Documents;

namespace Jardem.Tests.LibraryCard;

/// <summary>The library's papers.</summary>
internal sealed class LibraryCardDocuments : ServiceDocuments
{
    public override DocumentContent Application(CaseState state, DocumentContext context)
    {
        var form = context.Law.Form("library-rules", "application")!;
        var name = state.Facts.Applicant.Name.ToString();
        return Paper("application", context, new Text(form.Blocks[0].Kk, form.Blocks[0].Ru), [Filled(form.Blocks[1].Kk, form.Blocks[1].Ru, name)]);
    }

    public override DocumentContent AcceptanceReceipt(CaseState state, DocumentContext context) =>
        Paper("acceptance-receipt", context, context.Texts["document-kind.acceptance-receipt"], [DateText.Long(state.PromisedOn)]);

    public override DocumentContent RefusalReceipt(IntakeRefused refused, DocumentContext context) =>
        Paper("refusal-receipt", context, context.Texts["document-kind.refusal-receipt"], [.. refused.Faults.Select(f => BasisText.Line(f.Basis, context.Law))]) with { Copies = 2 };

    public override DocumentContent Decision(CaseState state, DocumentContext context)
    {
        var reasons = state.Granted!.Record.Decision.Reasoning;
        return Paper("decision", context, context.Texts["document-kind.decision"], [.. reasons.Select(r => context.Texts[r.Key + ".met"]), .. reasons.Select(r => BasisText.Line(r.Basis, context.Law))]);
    }

    public override string ResultKind(CaseState state) => "card";

    public override DocumentContent Result(CaseState state, DocumentContext context) =>
        Paper("card", context, context.Texts["document-kind.card"], [Filled("№ {applicant}", "№ {applicant}", context.Number!), Filled("{applicant}", "{applicant}", state.Facts.Applicant.Name.ToString())]);

    private static DocumentContent Paper(string kind, DocumentContext context, Text title, IReadOnlyList<Text> lines) => new()
    {
        Kind = kind,
        Template = "library-card/1",
        Title = title,
        Blocks = [new DocumentBlock.Title(title), .. lines.Select(l => new DocumentBlock.Paragraph(l))],
        Token = context.Token,
    };

    private static Text Filled(string kk, string ru, string value) =>
        new(kk.Replace("{applicant}", value, StringComparison.Ordinal), ru.Replace("{applicant}", value, StringComparison.Ordinal));
}
