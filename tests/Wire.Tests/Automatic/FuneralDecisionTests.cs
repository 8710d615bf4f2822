using System.Net;
using System.Text;
using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Automatic;
using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Cli;
using Jardem.Law.Calendar;
using Jardem.Law.Clock;
using Jardem.Services;
using Jardem.Services.Documents.Money;
using Jardem.Services.FuneralPayment;
using Jardem.Simulator.Authority;
using Jardem.Tests.Keys;
using Jardem.Tests.Signatures;
using Jardem.Tests.Signing;
using Jardem.UseCases.Access;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Automatic;
using Jardem.UseCases.Citizens;
using Jardem.UseCases.Intake;
using Jardem.UseCases.Portal;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Registers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Automatic;

/// <summary>The funeral payment, applied for on the portal with everything confirmed by registers: decided, signed, ordered to be paid, and the same again.</summary>
public sealed class FuneralDecisionTests
{
    private const string Body = "astana-labour";

    [Fact]
    [Row("E-16"), Row("E-18"), Row("E-22"), Row("E-38"), Row("J-14")]
    public async Task An_application_on_the_portal_is_decided_at_once_and_the_decision_is_the_same_when_made_again()
    {
        var iin = MadeUp.Iin(new LocalDate(1975, 2, 26), Sex.Female, 31);
        await using var house = await SigningHouse.Open(
            house =>
            {
                using var key = house.Centre.Issue(new KeyHolder(iin, "Басшыева", "Мысал", null, "200140986009", "Мысал органы", KeyRoles.LegalEntity, KeyRoles.FirstHead));
                return
                [
                    "--role", "web", "--Keys:0:Body", Body, "--Keys:0:Account", "authorised", "--Keys:0:File", KeyFiles.Pfx(house.Folder, key, house.Centre.Centre.Issuing),
                    "--Keys:0:PasswordFile", KeyFiles.Text(house.Folder, KeyFiles.Password), "--Keys:0:Services", FuneralPaymentRoom.ServiceId,
                ];
            },
            services => services.TryAddEnumerable(ServiceDescriptor.Singleton<IServiceRoom, FuneralPaymentRoom>()));
        await house.Get<IAccounts>().Save(
            new Account
            {
                Id = "authorised-1",
                Login = "authorised",
                PasswordHash = "",
                Name = new PersonName("Басшыева", "Мысал"),
                Position = new Law.Text("Департамент басшысы", "Руководитель департамента", "Head of the department"),
                Body = Body,
                Roles = [Role.Head],
                Language = "kk",
                Iin = iin,
                Stamp = "1",
            },
            TestTime.Bound);
        var id = await Apply(house);
        await house.Get<DecideAutomatically>().Run(id, TestTime.Bound);
        var state = await house.State(id);
        Assert.True(state.Phase == CasePhase.Granted, state.Left?.Why);
        Assert.Equal(("funeral-payment/automatic/1", "authorised-1"), (state.Granted!.Record.Rule, state.Granted.Record.DecidedBy.Account));
        Assert.True(state.Granted.Record.DecidedOn <= state.Registration.Deadline.Due);
        Assert.NotEmpty(state.Granted.Record.Decision.Parameters!);
        var order = Assert.Single(await house.Get<IPaymentOrders>().OfCase(Scope.Whole("test"), id, TestTime.Bound));
        Assert.Equal(state.Granted.Record.Decision.Amount, order.Amount);
        Assert.All(new[] { "decision", "assignment-notice" }, kind => Assert.NotNull(state.Document(kind)!.Signature!.Key));

        await IsTold(house, state, order);

        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await JardemCli.RunAsync(["replay", id.ToString(), "--storage", house.Storage, "--roots", house.Centre.Roots, "--lang", "en"], output, error, Repository.Root);
        Assert.True(exit == 0, output.ToString() + error);
    }

    /// <summary>The applicant asks for information by a signed request and is told of the decision and the payment.</summary>
    private static async Task IsTold(SigningHouse house, CaseState state, PaymentRow order)
    {
        var applicant = state.Facts.Applicant;
        var person = await house.Get<ICitizens>().Add(new Citizen(state.Registration.Person, applicant.Iin, applicant.Name, null, "kk"), TestTime.Bound);
        var citizen = new CitizenPrincipal(person.Person, applicant.Iin, applicant.Name);
        var ask = house.Get<AskForInformation>();
        var html = Assert.IsType<AskForInformation.Outcome.ToSign>(await ask.Look(citizen, FuneralPaymentRoom.ServiceId, TestTime.Bound)).Html;
        using var key = house.Centre.Issue(new KeyHolder(applicant.Iin, applicant.Name.Surname, applicant.Name.Name, null, null, null, KeyRoles.NaturalPerson));
        var given = Assert.IsType<AskForInformation.Outcome.Given>(
            await ask.Sign(citizen, FuneralPaymentRoom.ServiceId, html.Hash, house.Centre.Sign(key, html.Bytes.ToArray()), TestTime.Bound)).Asked;
        var answer = WebUtility.HtmlDecode(Encoding.UTF8.GetString((await house.Get<OwnFiles>().Html(citizen, given.Answer.Token, TestTime.Bound))!.Bytes.Span));
        var figures = AmountText.Figures(order.Amount);
        foreach (var said in new[] { state.Granted!.Confirmation.RecordHash, figures.Kk, figures.Ru, $"последние четыре знака счета: {order.AccountTail}", "Решение о назначении, " })
            Assert.Contains(said, answer, StringComparison.Ordinal);
        Assert.DoesNotContain(MadeUpFuneral.DeceasedIin, answer, StringComparison.Ordinal);
    }

    private static Task<Guid> Apply(SigningHouse house) => house.Registered(FuneralPaymentRoom.ServiceId, "portal", law =>
    {
        var facts = MadeUpFuneral.Confirmed(law.Day);
        var asked = house.Get<UseCases.ServiceRooms>()[FuneralPaymentRoom.ServiceId].Inquiries(facts, law);
        Assert.All(asked, a => Assert.NotNull(RegisterAnswers.Standing(facts, a.Inquiry.Key, a.Subject)));
        return facts;
    });
}
