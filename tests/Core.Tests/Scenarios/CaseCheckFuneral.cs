using System.Collections.Immutable;
using System.Globalization;
using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Law.Calendar;
using Jardem.Law.Clock;
using Jardem.Law.Norms;
using Jardem.Services.FuneralPayment;
using NodaTime;

namespace Jardem.Tests.Scenarios;

/// <summary>What a scenario may ask of the funeral payment: what is decided of a death and an application, and how much is paid.</summary>
public sealed partial class CaseCheck
{
    private const string Deceased = "440309300076";
    private const string Burier = "701123400049";

    /// <summary>An application with everything confirmed but what the case says otherwise.</summary>
    private void FuneralDecided()
    {
        var death = DayOf("death");
        var (filedOn, handedIn) = HandedIn();
        var facts = FuneralFacts(death, filedOn, handedIn);
        var on = law.On(filedOn);
        var room = new FuneralPaymentRoom();
        var decision = room.Decide(facts, on);
        Expect("outcome", decision.Outcome.ToString().ToLowerInvariant());
        Expect("amount", decision.Amount is { } tiyn ? (tiyn / 100m).ToString("0.00", CultureInfo.InvariantCulture) : "");
        Expect("named", decision.Parameters?.FirstOrDefault(p => p.Key.StartsWith("funeral.multiple.", StringComparison.Ordinal))?.Key["funeral.multiple.".Length..] ?? "none");
        List("failed", room.FailedChecks(facts, on).Select(r => ((Basis.Norm)r.Basis).Ref.Path));
        var status = decision.Reasoning.Single(r => r.Key == "reason.funeral-status");
        Expect("by", status.Basis is Basis.Norm norm ? norm.Ref.ToString() : ((Basis.HouseRule)status.Basis).Id);
        List("readings", status.Readings ?? []);
        var last = new DeadlineClock(law).Derive(on.Limit(new NormRef("order-256-2023", "p13.part3.sub5"), "three-years"), death, governedOn: filedOn);
        Expect("lastDay", Iso(last.Due));
        Expect("filingDay", Iso(filedOn));
        Expect("provisional", last.Provisional ? "true" : "false");
    }

    private void PayableOn()
    {
        var (day, account) = (DayOf("payableOn"), one.Need("account"));
        var said = Iban.Check(account) switch
        {
            IbanFault.NotAnAccount => "not-an-account",
            IbanFault.WrongCheckDigits => "wrong-check-digits",
            _ => law.On(day).IsBankClosed(Iban.BankOf(account)) ? "closed" : "open",
        };
        Same("is", one.Need("is"), said);
    }

    private (LocalDate FiledOn, LocalDate HandedIn) HandedIn()
    {
        if (one.Find("handedInAt") is not { } text)
            return (DayOf("handedIn"), DayOf("handedIn"));
        var local = Moment.Parse(text).GetValueOrThrow();
        var office = OfficeHours.Of(law.On(local.Date).Body(one.Need("office")) ?? throw new FormatException("No such office."));
        return (new DeadlineClock(law).FilingDay(office.Zone.AtStrictly(local).ToInstant(), office).Day, local.Date);
    }

    private ApplicationFacts FuneralFacts(LocalDate death, LocalDate filedOn, LocalDate handedIn)
    {
        var foreign = one.Find("foreign");
        var answers = new Dictionary<string, string>
        {
            ["funeral.applicant-kind"] = "person",
            ["funeral.deceased.surname"] = "Мысалов",
            ["funeral.deceased.name"] = "Үлгі",
            ["funeral.deceased.has-iin"] = "yes",
            ["funeral.deceased.iin"] = Deceased,
            ["funeral.deceased.birth-date"] = one.Find("born") ?? "1944-03-09",
            ["funeral.deceased.death-date"] = Iso(death),
            ["funeral.deceased.record-number"] = "17",
            ["funeral.deceased.foreign"] = foreign is null ? "no" : "yes",
            ["funeral.deceased.apostille"] = foreign == "apostille" ? "yes" : "no",
            ["funeral.account"] = one.Find("account") ?? Iban.Of("901", "KZT0000000017"),
        };
        return new ApplicationFacts
        {
            Request = "payment",
            FiledOn = filedOn,
            Channel = one.Find("channel"),
            ReceivedOn = handedIn == filedOn ? null : handedIn,
            Applicant = new Applicant { Name = new PersonName("Мысалова", "Үлгі"), Iin = Burier, BirthDate = new LocalDate(1970, 11, 23), Sex = Sex.Female, Territory = "astana", Address = "" },
            Documents = foreign is null ? [] : [new PresentedDocument { Requirement = "death", Kind = "foreign-death-document", Number = "1", IssuedBy = "", IssuedOn = death }],
            Answers = answers.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Consents = ["buried", "limited-access"],
            Established = foreign is null ? [] : [new EstablishedFact("documents-true", "yes", FactSource.Officer, default, null, "")],
            Registers =
            [
                Answered("person", Burier, [new() { ["surname"] = "Мысалова", ["name"] = "Үлгі", ["lifeStatus"] = one.Find("applicant") == "dead" ? "1" : "0" }]),
                Answered("death", Deceased, one.Find("register") == "no-death" ? [] : [new() { ["surname"] = "Мысалов", ["name"] = "Үлгі", ["deathDate"] = Iso(death), ["annulled"] = "false" }]),
                .. one.Find("register") == "no-award-yet" ? [] : new[] { Answered("award", Deceased, Awards()) },
            ],
        };
    }

    private List<Dictionary<string, string>> Awards()
    {
        var kinds = one.FindList("received") ?? ["old-age-pension"];
        var (since, until, status) = (one.Find("since") ?? "2007-03-09", one.Find("until"), one.Find("status") ?? "active");
        return [.. kinds.Select(k => new Dictionary<string, string> { ["kind"] = k, ["since"] = since, ["status"] = status })
            .Select(r => until is null ? r : new Dictionary<string, string>(r) { ["until"] = until })];
    }

    private static RegisterAnswer Answered(string inquiry, string subject, List<Dictionary<string, string>> records) => new()
    {
        Inquiry = inquiry,
        Register = "any",
        Subject = subject,
        Outcome = records.Count == 0 ? RegisterOutcome.NoRecord : RegisterOutcome.Found,
        Records = [.. records.Select(r => r.ToImmutableSortedDictionary(StringComparer.Ordinal))],
        Basis = new Basis.HouseRule("R-08"),
    };
}
