using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Automatic;
using Jardem.Cases.Facts;
using Jardem.Cases.Offers;
using Jardem.Cases.Offers.Acts;
using Jardem.Cases.Offers.Events;
using Jardem.Cases.People;
using Jardem.Cases.People.Consents;
using Jardem.Law.Calendar;
using Jardem.Law.Clock;
using Jardem.Law.Snapshots;
using Jardem.Services;
using Jardem.Services.Proactive;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Intake;
using Jardem.UseCases.Messages;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Registers;
using NodaTime;
using NodaTime.Text;

namespace Jardem.UseCases.Proactive;

/// <summary>
/// Makes a case of an agreed offer (Rules, point 16): the data of the application from registers, the checks before registration, and either
/// the registration with the offer's end in one append, or the notice that it was not accepted. A register that is silent is asked again; the
/// register of persons must answer, the others may also answer to the case. Whenever that is, the application counts as filed at the moment of the
/// consent (<see cref="ConsentDay"/>).
/// </summary>
public sealed class AcceptOffer(
    OfferChange change, IDeathNotices notices, ISmsMessages messages, IEnumerable<IProactiveService> services, ServiceRooms rooms, RegisterAccess access, RegisterCase register, DeclineAgreed decline,
    SnapshotSource law, IClock clock)
{
    /// <summary>How long silent registers hold up the registration; the register of persons always does.</summary>
    private static readonly Duration Patience = Duration.FromHours(2);

    /// <summary>Messages of the phone among which the one that was answered is looked for, the newest.</summary>
    private const int MostMessages = 200;

    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];

    private static readonly OfferActor Actor = new("accept-offer", "proactive", nameof(AcceptOffer));

    /// <summary>Does the job; done again it does nothing more.</summary>
    /// <exception cref="SilentRegisterException">A register is silent: the job is to be tried again.</exception>
    public async Task Run(Job job, CancellationToken cancel)
    {
        var id = Guid.Parse(job.Key.Split('/')[0]);
        while (await change.Read(id, cancel) is { Phase: OfferPhase.Agreed } offer)
        {
            // A record annulled or corrected since is looked after by the screening, which takes the offer back.
            if (await notices.Get(offer.Made.Death.RecordNumber, cancel) is { } row && Cases.Offers.Screening.DeathChanges.Between(offer.Made.Death, row.Notice) != Cases.Offers.Screening.DeathChange.None)
                return;
            if (await Once(offer, cancel))
                return;
        }
    }

    /// <returns>False when something changed meanwhile and it is to be done again.</returns>
    private async Task<bool> Once(OfferState offer, CancellationToken cancel)
    {
        var snapshot = await law.Active(cancel);
        var now = clock.GetCurrentInstant();
        var (service, room) = (services.Single(s => s.Service == offer.Made.Service), rooms[offer.Made.Service]);
        var filing = ConsentDay.Of(offer, snapshot);
        var day = snapshot.On(filing.Day);
        var facts = await Facts(offer, service, room, day, filing, now, cancel);
        if (facts is null)
            return await AskAccount(offer, cancel);
        if (room.FailedChecks(facts, day) is { Count: > 0 } failed)
        {
            await decline.Run(offer, facts, failed, filing, cancel);
            return true;
        }

        return await Register(offer, service, room, snapshot, filing, facts, now, cancel);
    }

    private async Task<bool> Register(OfferState offer, IProactiveService service, IServiceRoom room, LawSnapshot snapshot, Filing filing, ApplicationFacts facts, Instant now, CancellationToken cancel)
    {
        var task = await change.EndOfTask(offer, now, cancel);
        var by = AutomaticOfficer.Of(offer.Made.Body, room.AutomaticRule ?? Actor.Account);
        var word = offer.Consented!.Word;
        var bytes = Encoding.UTF8.GetBytes(await Answered(offer, word, cancel));
        var content = new StoredFile(Convert.ToHexStringLower(SHA256.HashData(bytes)), "text/plain", bytes);
        var outcome = await register.Run(
            new CaseIntake
            {
                Room = room,
                Channel = IntakeChannel.Proactive,
                Office = offer.Made.Body,
                By = by,
                Actor = by.Account,
                Unit = offer.Made.Body,
                UseCase = nameof(AcceptOffer),
                Filing = filing,
                RegisteredLater = ConsentDay.At(now, offer, snapshot),
                Law = snapshot,
                Facts = facts,
                Language = offer.Language,
                Basis = service.RegistrationBasis(snapshot.On(filing.Day)),
                Confirmed = new ApplicationConfirmation
                {
                    Means = word.Channel == ConsentChannel.SmsReply ? "sms-reply" : "signature",
                    Person = offer.Made.Addressee.Iin,
                    Content = content.Hash,
                    At = word.At,
                    Evidence = Guid.TryParse(word.Evidence, out var evidence) ? evidence : null,
                },
                Files = [content],
                Jobs = id => [SignAcceptance.JobOf(id, now)],
                Beside = id => [new StreamAppend(offer.Id, OfferEvent.Stream, offer.Version, [.. EndOffer.Accepted(offer, id, now).Events.Select(OfferEvent.Serializer.Write)]), .. task.Streams],
                Tasks = task.Rows,
                Offers = id => [OfferRows.Of(EndOffer.Accepted(offer, id, now).Events.Aggregate(offer, (s, e) => OfferState.Evolve(s, s.Id, e)), now)],
            },
            cancel);
        switch (outcome)
        {
            case RegisterCase.Outcome.Registered:
                return true;
            case RegisterCase.Outcome.AppliedAlready already:
                await change.Run(offer.Id, o => EndOffer.Overtaken(o, already.By, now), Actor, SmsKinds.Notice, cancel);
                return true;
            case RegisterCase.Outcome.LawChanged:
                law.Refresh();
                return false;
            case RegisterCase.Outcome.Conflict:
                return false;
            case RegisterCase.Outcome.NoBody:
                await decline.Run(offer, facts, [DeclineAgreed.NoBody(room, snapshot.On(filing.Day))], filing, cancel);
                return true;
            default:
                throw new InvalidOperationException($"The offer {offer.Id} cannot be registered: {outcome.GetType().Name}.");
        }
    }

    /// <summary>The words that the yes answered, as they went to the phone: the offer in the language in which it was read last.</summary>
    private async Task<string> Answered(OfferState offer, OfferWord word, CancellationToken cancel)
    {
        var made = change.OfferMessage(offer, offer.Sent!.Way);
        var anew = "/" + OfferText.Of(offer.Made);
        var sent = (await messages.OfPhone(made.Phone, MostMessages, cancel)).FirstOrDefault(
            m => m.At <= word.At && (m.Key == made.Key || (m.Key.StartsWith($"offer/{offer.Id}/", StringComparison.Ordinal) && m.Key.EndsWith(anew, StringComparison.Ordinal))));
        return sent?.Text ?? made.Text;
    }

    /// <summary>Null where the state pays to another account by now than the one that a reply confirmed, or to none.</summary>
    private async Task<ApplicationFacts?> Facts(OfferState offer, IProactiveService service, IServiceRoom room, LawOnDay day, Filing filing, Instant now, CancellationToken cancel)
    {
        var (death, body) = (offer.Made.Death, offer.Made.Body);
        var account = offer.Account!.Account.Iban;
        var minimal = service.FactsOf(death, OfIin(offer), account, filing.Day, filing.LocalAt.Date);
        var person = room.Inquiries(minimal, day).FirstOrDefault(i => i.Inquiry.Key == "person") ?? throw new InvalidOperationException($"{room.Id} has no question about the applicant.");
        var known = await Ask(person, offer, day, body, cancel);
        if (known.Outcome is RegisterOutcome.Silent or RegisterOutcome.Unusable)
            throw new SilentRegisterException(known.Register);
        var applicant = known.Outcome == RegisterOutcome.Found ? Of(known.Records[0], offer) : OfIin(offer);
        var facts = service.FactsOf(death, applicant, account, filing.Day, filing.LocalAt.Date);
        var answers = new List<RegisterAnswer> { known };
        foreach (var asked in room.Inquiries(facts, day).Where(i => i.Inquiry.Key != "person"))
        {
            var answer = await Ask(asked, offer, day, body, cancel);
            if (answer.Outcome is RegisterOutcome.Silent or RegisterOutcome.Unusable && now - offer.Account.Word.At < Patience)
                throw new SilentRegisterException(answer.Register);
            answers.Add(answer);
        }

        var today = answers.Find(a => a.Inquiry == "account");
        if (offer.Account.Known && today is { Outcome: RegisterOutcome.Found or RegisterOutcome.NoRecord } && today.Records.All(r => r.GetValueOrDefault("iban") != account))
            return null;
        return facts with { Registers = [.. answers] };
    }

    private async Task<RegisterAnswer> Ask(AskedInquiry asked, OfferState offer, LawOnDay day, string body, CancellationToken cancel)
    {
        if (access.Registers is not { } registers)
            throw new SilentRegisterException(asked.Inquiry.Register);
        var reply = await registers.Ask(RegisterAsker.House(body).Question(asked, offer.Id, fresh: true), cancel);
        return AnswersOfExchanges.Of(asked, reply, day, Zone) ?? throw new SilentRegisterException(asked.Inquiry.Register);
    }

    /// <summary>What was confirmed is not what the state knows any more: the account is asked for.</summary>
    private async Task<bool> AskAccount(OfferState offer, CancellationToken cancel)
    {
        await change.Run(
            offer.Id, o => o.Phase == OfferPhase.Agreed ? OfferOutcome.Of("offer.sms.account-needed", new OfferAccountAsked(offer.Account!.Word)) : OfferOutcome.Nothing, Actor, SmsKinds.Notice, cancel);
        return true;
    }

    private static Applicant OfIin(OfferState offer)
    {
        var addressee = offer.Made.Addressee;
        return new Applicant
        {
            Name = addressee.Name,
            Iin = addressee.Iin,
            BirthDate = Iin.BirthDateOf(addressee.Iin) ?? LocalDate.MinIsoValue,
            Sex = Iin.SexOf(addressee.Iin) ?? Sex.Female,
            Territory = "",
            Address = "",
            Phone = offer.Way?.Phone,
        };
    }

    private static Applicant Of(ImmutableSortedDictionary<string, string> person, OfferState offer)
    {
        string?[] place = [person.GetValueOrDefault("region"), person.GetValueOrDefault("district"), person.GetValueOrDefault("city"), person.GetValueOrDefault("street"), person.GetValueOrDefault("building"), person.GetValueOrDefault("flat")];
        return new Applicant
        {
            Name = new PersonName(person["surname"], person["name"], person.GetValueOrDefault("patronymic")),
            Iin = offer.Made.Addressee.Iin,
            BirthDate = LocalDatePattern.Iso.Parse(person["birthDate"]).GetValueOrThrow(),
            Sex = person.GetValueOrDefault("gender") == "1" ? Sex.Male : Sex.Female,
            Territory = person["territory"],
            Address = string.Join(", ", place.Where(p => !string.IsNullOrWhiteSpace(p))),
            Phone = offer.Way?.Phone,
        };
    }
}
