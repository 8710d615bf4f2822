using Jardem.Cases.Cases;
using Jardem.Cases.Entitlements;
using Jardem.Cases.Payments;
using Jardem.Cases.People;
using Jardem.Law.Norms;
using Jardem.UseCases.Access;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Complaints;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Payments;

/// <summary>Writes what a payment system is told of an order, of things that never change: so it is the same each time.</summary>
public sealed class PaymentInstructions(IEventStore events, ICaseLists cases, SnapshotSource law, ServiceRooms rooms)
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];

    /// <exception cref="InvalidOperationException">The order's case or entitlement is not kept here.</exception>
    public async Task<PaymentInstruction> Of(PaymentOrder order, CancellationToken cancel)
    {
        var ordered = order.Ordered;
        var row = await cases.Get(Scope.Whole("payment"), ordered.Case, cancel) ?? throw new InvalidOperationException($"Case {ordered.Case} of payment {order.Id} is not kept here.");
        var awarded = (await events.Read(ordered.Entitlement, cancel)).Select(EntitlementEvent.Serializer.Read).OfType<EntitlementAwarded>().FirstOrDefault()
            ?? throw new InvalidOperationException($"Entitlement {ordered.Entitlement} of payment {order.Id} is not kept here.");
        var facts = CaseState.Of(await events.Read(ordered.Case, cancel))!.Registration.Facts;
        var deceased = rooms.Find(ordered.Service) is { } room ? facts.Answers.GetValueOrDefault(room.QuestionPrefix + "deceased.iin") : null;
        return new PaymentInstruction
        {
            Order = order.Id,
            Case = ordered.Case,
            Body = ordered.Body,
            CaseNumber = ComplaintRows.Number(row) ?? ordered.Case.ToString(),
            Payee = ordered.Payee.Number,
            PayeeName = ordered.Payee.Name,
            Iban = ordered.Payee.Iban,
            Amount = ordered.Amount,
            Kind = ordered.Kind,
            DecisionDate = awarded.From,
            ExecuteOn = await ExecuteOn(order, cancel),
            DecisionHash = ordered.Decision,
            DeceasedIin = Iin.Check(deceased ?? "") == IinFault.None ? deceased : null,
            Basis = ordered.Basis switch
            {
                Basis.Norm norm => norm.Ref.ToString(),
                Basis.NormNotHeld known => known.Ref.ToString(),
                Basis.HouseRule rule => rule.Id,
                _ => throw new InvalidOperationException("A fourth kind of basis."),
            },
        };
    }

    /// <summary>By the calendar that was known when it was sent, so that putting it again asks for the same day.</summary>
    private async Task<LocalDate?> ExecuteOn(PaymentOrder order, CancellationToken cancel)
    {
        if ((await events.Read(order.Id, cancel)).FirstOrDefault(e => PaymentEvent.Serializer.Read(e) is PaymentSent) is not { } sent)
            return null;
        var day = ((PaymentSent)PaymentEvent.Serializer.Read(sent)).At.InZone(Zone).Date;
        var calendar = (await law.ById(sent.Meta.Snapshot, cancel)).Calendar;
        return calendar.IsWorking(day) ? day : calendar.NextWorking(day);
    }
}
