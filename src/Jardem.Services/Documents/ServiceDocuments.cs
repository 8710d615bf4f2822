using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Law;
using Jardem.Law.Snapshots;
using Jardem.Law.Texts;
using NodaTime;

namespace Jardem.Services.Documents;

/// <summary>What a document is made from, beside the case: the law of the day it is made, its number and token, who makes it.</summary>
/// <param name="Law">The law of the day on which the document is made; names of acts and terms are of that day.</param>
/// <param name="JournalNumber">The registration number, as the journal prints it.</param>
/// <param name="Number">The document's own number, where it has one.</param>
public sealed record DocumentContext(LawOnDay Law, TextCatalog Texts, string? JournalNumber, string? Number, string Token, Officer By, Instant At, DateTimeZone Zone);

/// <summary>The documents that a service's acts make, each built from the case alone.</summary>
public abstract class ServiceDocuments
{
    /// <summary>The application by the prescribed form, to be signed by the applicant.</summary>
    public abstract DocumentContent Application(CaseState state, DocumentContext context);

    public abstract DocumentContent AcceptanceReceipt(CaseState state, DocumentContext context);

    public abstract DocumentContent RefusalReceipt(IntakeRefused refused, DocumentContext context);

    /// <summary>The decision with its facts, norms, reasoning and who answers for it.</summary>
    public abstract DocumentContent Decision(CaseState state, DocumentContext context);

    /// <summary>Kind of the result document for what was asked, as "certificate" or "duplicate".</summary>
    public abstract string ResultKind(CaseState state);

    public abstract DocumentContent Result(CaseState state, DocumentContext context);

    /// <summary>What the applicant declared in answer to the service's own questions, as facts with their source.</summary>
    public virtual IEnumerable<Text> Declared(ApplicationFacts facts, DocumentContext context) => [];
}
