using Jardem.Cases.Entitlements;
using Jardem.Cases.Payments;
using Jardem.Cases.Streams;
using Jardem.Law.Norms;
using Jardem.Tests.LibraryCard;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Payments;
using Jardem.UseCases.Portal;
using Jardem.UseCases.Ports;
using Xunit;
using Outcome = Jardem.UseCases.Portal.GiveAccountByCitizen.Outcome;

namespace Jardem.Tests.Portal;

/// <summary>For an organisation whose payment came back its head signs for another account, and nobody else.</summary>
public sealed class AnotherAccountTests
{
    private const string Bin = "200141980104";
    private const string Iban = "KZ75125KZT1001300335";

    private static CancellationToken Cancel => LibraryDesk.Cancel;

    [Fact]
    [Row("E-53"), Row("R-20")]
    public async Task Only_the_head_of_the_organisation_signs_and_two_windows_make_one_order()
    {
        await using var house = await LibraryDesk.Open(online: true);
        var (citizen, stranger) = (await house.Citizen(1), await house.Citizen(2));
        var open = await house.Filled(citizen, Bin);
        var submit = house.Get<SubmitByCitizen>();
        var application = Assert.IsType<SubmitByCitizen.Outcome.ToSign>(await submit.Check(citizen, open.Draft.Id, Cancel)).Html;
        var id = Assert.IsType<SubmitByCitizen.Outcome.Registered>(
            await submit.Sign(citizen, open.Draft.Id, application.Hash, LibrarySignatures.Sign(application.Bytes, citizen.Iin, Bin), Cancel)).Case;
        var order = await Returned(house, id);
        var give = house.Get<GiveAccountByCitizen>();
        var asked = Assert.IsType<Outcome.ToSign>(await give.Read(citizen, order, Iban, Cancel));
        Assert.Equal(Bin, asked.Bin);
        Assert.Equal(asked.Html.Hash, Assert.IsType<Outcome.ToSign>(await give.Read(citizen, order, " kz75 125k zt10 0130 0335 ", Cancel)).Html.Hash);
        Assert.IsType<Outcome.NotFound>(await give.Look(stranger, order, Cancel));
        foreach (var (cms, key) in new[]
        {
            (LibrarySignatures.Sign(asked.Html.Bytes, citizen.Iin), "signature.other-body"),
            (LibrarySignatures.Sign(asked.Html.Bytes, citizen.Iin, Bin, CertificateRole.Employee), "signature.not-a-head"),
            (LibrarySignatures.Sign(application.Bytes, citizen.Iin, Bin), "signature.other-content"),
        })
            Assert.Equal(key, Assert.IsType<Outcome.NotAllowed>(await give.Sign(citizen, order, Iban, asked.Html.Hash, cms, Cancel)).TextKey);
        var heads = LibrarySignatures.Sign(asked.Html.Bytes, citizen.Iin, Bin);
        Assert.IsType<Outcome.Stale>(await give.Sign(citizen, order, "KZ86125KZT5004100100", asked.Html.Hash, heads, Cancel));
        var given = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => give.Sign(citizen, order, Iban, asked.Html.Hash, heads, Cancel))));
        Assert.All(given, g => Assert.Equal(id, Assert.IsType<Outcome.Given>(g).Case));
        var rows = await house.Get<IPaymentOrders>().OfCase(UseCases.Access.Scope.Whole("test"), id, Cancel);
        Assert.Equal(2, rows.Count);
        Assert.Equal(Iban, (await house.Get<PaymentStreams>().Read(rows.Single(r => r.Replaces == order).Order, Cancel))!.Ordered.Payee.Iban);
    }

    /// <summary>An order of the case that went out and came back.</summary>
    private static async Task<Guid> Returned(LibraryDesk house, Guid id)
    {
        var (entitlement, order, basis, day) = (Guid.CreateVersion7(), Guid.CreateVersion7(), new Basis.HouseRule("R-19"), new NodaTime.LocalDate(2026, 7, 14));
        var payee = new Payee(Bin, "Мысал ЖШС", "KZ86125KZT5004100100");
        var awarded = new EntitlementAwarded { Case = id, Service = "library-card", Person = Guid.CreateVersion7(), Payee = payee, Amount = 100, From = day, Decision = new string('0', 64), Basis = basis };
        var ordered = new PaymentOrdered { Entitlement = entitlement, Case = id, Service = "library-card", Body = "astana-social", Payee = payee, Amount = 100, Kind = "card", On = day, Decision = new string('0', 64), Basis = basis };
        PaymentEvent[] happened = [ordered, new PaymentSent(house.Clock.Now), new PaymentAccepted("r"), new PaymentReturned(day, "account-closed")];
        var state = happened.Aggregate((PaymentOrder?)null, (s, e) => PaymentOrder.Evolve(s, order, e))!;
        Assert.IsType<AppendResult.Done>(await house.Get<IEventStore>().Append(
            new Append
            {
                Meta = new EventMeta(house.Clock.Now, "test", "test", (await house.Get<SnapshotSource>().Active(Cancel)).Id, "test"),
                Streams =
                [
                    new StreamAppend(order, PaymentEvent.Stream, 0, [.. happened.Select(PaymentEvent.Serializer.Write)]),
                    new StreamAppend(entitlement, EntitlementEvent.Stream, 0, [EntitlementEvent.Serializer.Write(awarded)]),
                ],
                Payments = [PaymentStreams.RowOf(state)],
            },
            Cancel));
        return order;
    }
}
