using System.Collections.Immutable;
using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.Cases.Offers;
using Jardem.Cases.People;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Services.Proactive;
using NodaTime;
using NodaTime.Text;

namespace Jardem.Services.FuneralPayment;

/// <summary>The funeral payment as the state offers it by itself after a death (Rules, points 16 and 19-1; list of requirements, row 8).</summary>
public sealed class FuneralOffer(FuneralPaymentRoom room) : IProactiveService
{
    public string Service => room.Id;

    public LocalDate LastDay(DeathNotice death, LawOnDay law) => Rules.WithinThreeYears.LastDay(death.DeathDate, FuneralLaw.On(law)).Due;

    /// <summary>Those by the number of the record and those by the number of the certificate: an applicant may name either.</summary>
    public IReadOnlyList<string> UniqueKeys(DeathNotice death)
    {
        var facts = Of(death, LocalDate.MinIsoValue);
        return [.. room.UniqueKeys(facts).Concat(room.UniqueKeys(Numbered(facts, death.CertificateNumber))).Distinct()];
    }

    /// <summary>What the register showed to the case is surer than the number that its applicant typed; the certificate is the record's.</summary>
    public Likeness Compare(ApplicationFacts facts, DeathNotice death)
    {
        var own = Of(death, LocalDate.MinIsoValue);
        var shown = facts.IinOfDeceased() is { } iin && RegisterAnswers.Standing(facts, FuneralInquiries.Death, iin) is { Outcome: RegisterOutcome.Found } answer
            ? answer.Records.Select(r => r.GetValueOrDefault("recordNumber")).OfType<string>().ToList()
            : [];
        if (shown.Contains(death.RecordNumber))
            return Likeness.Same;
        if (shown.Count > 0)
            return room.Compare(own, Numbered(facts, shown[0]));
        var byCertificate = room.Compare(Numbered(own, death.CertificateNumber), facts);
        var byRecord = room.Compare(own, facts);
        return byRecord == Likeness.Same || byCertificate == Likeness.Same ? Likeness.Same : byRecord == Likeness.Different ? byCertificate : byRecord;
    }

    public ProactiveRight RightOf(DeathNotice death, IReadOnlyList<IReadOnlyDictionary<string, string>> awards, LawOnDay law)
    {
        var answer = new RegisterAnswer
        {
            Inquiry = PensionStatus.Inquiry,
            Register = "payments",
            Subject = death.Iin ?? "",
            Outcome = awards.Count > 0 ? RegisterOutcome.Found : RegisterOutcome.NoRecord,
            Records = [.. awards.Select(a => a.ToImmutableSortedDictionary(StringComparer.Ordinal))],
            Basis = new Basis.HouseRule("H-proactive-screening"),
        };
        var facts = Of(death, law.Day) with { Registers = [answer] };
        if (EarlierAward.On(facts) == true)
            return new ProactiveRight.Assigned();
        if (PensionStatus.On(facts) is not { Count: > 0 })
            return new ProactiveRight.None();
        return PaymentSize.Of(facts, law) is { } size ? new ProactiveRight.Due(size.Kind, size.Amount) : new ProactiveRight.SizeUnknown();
    }

    public ApplicationFacts FactsOf(DeathNotice death, Applicant applicant, string? account, LocalDate filedOn, LocalDate receivedOn)
    {
        var facts = Of(death, filedOn);
        return facts with
        {
            ReceivedOn = receivedOn == filedOn ? null : receivedOn,
            Applicant = applicant,
            Answers = account is null ? facts.Answers : facts.Answers.SetItem(FuneralFacts.Account, account).SetItem(FuneralFacts.AccountConfirmed, FuneralFacts.ByReply),
            // What the message asks and a yes says, and no more: no document is shown, so nobody says that documents are true.
            Consents = [FuneralFacts.Buried, FuneralFacts.PersonalData, FuneralFacts.LimitedAccess],
        };
    }

    public bool Contradicts(ApplicationFacts facts, DeathNotice death) =>
        death.Annulled || facts.Date(FuneralFacts.DeathDate) != death.DeathDate || (facts.IinOfDeceased() is { } iin && death.Iin is { } own && iin != own);

    public Basis RegistrationBasis(LawOnDay law) => law.Cite(FuneralNorms.ProactiveRegistration);

    private static ApplicationFacts Numbered(ApplicationFacts facts, string number) => facts with { Answers = facts.Answers.SetItem(FuneralFacts.RecordNumber, number) };

    /// <summary>The facts that the record of death holds; nobody has applied yet.</summary>
    private static ApplicationFacts Of(DeathNotice death, LocalDate filedOn)
    {
        var answers = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        answers[FuneralFacts.ApplicantKind] = FuneralFacts.Person;
        answers[FuneralFacts.DeceasedSurname] = death.Name.Surname;
        answers[FuneralFacts.DeceasedName] = death.Name.Name;
        if (death.Name.Patronymic is { } patronymic)
            answers[FuneralFacts.DeceasedPatronymic] = patronymic;
        answers[FuneralFacts.DeceasedHasIin] = death.Iin is null ? FuneralFacts.No : FuneralFacts.Yes;
        if (death.Iin is { } iin)
            answers[FuneralFacts.DeceasedIin] = iin;
        answers[FuneralFacts.BirthDate] = LocalDatePattern.Iso.Format(death.BirthDate);
        answers[FuneralFacts.DeathDate] = LocalDatePattern.Iso.Format(death.DeathDate);
        answers[FuneralFacts.RecordNumber] = death.RecordNumber;
        answers[FuneralFacts.Foreign] = FuneralFacts.No;
        return new ApplicationFacts { Request = FuneralFacts.Payment, FiledOn = filedOn, Channel = IntakeChannel.Proactive, Applicant = Nobody, Answers = answers.ToImmutable() };
    }

    private static Applicant Nobody { get; } = new()
    {
        Name = new PersonName("", ""),
        Iin = "",
        BirthDate = LocalDate.MinIsoValue,
        Sex = Sex.Female,
        Territory = "",
        Address = "",
    };
}
