using Jardem.Cases.Cases;
using Jardem.Cases.Payments;
using Jardem.Law.Texts;
using Jardem.UseCases.Messages;
using Jardem.UseCases.Ports;

namespace Jardem.UseCases.Payments;

/// <summary>What the applicant is told by phone of a payment: that it came back or was not taken, and that another account was given. It names no sum and no whole account.</summary>
public sealed class PaymentNews(IEventStore events, ICitizens citizens, TextCatalog texts)
{
    public async Task<IReadOnlyList<OutboxMessage>> Of(PaymentOrder after, IReadOnlyList<PaymentEvent> happened, CancellationToken cancel)
    {
        if (!after.NeedsAccount || !happened.Any(e => e is PaymentReturned or PaymentRejected))
            return [];
        if (CaseState.Of(await events.Read(after.Ordered.Case, cancel)) is not { Facts.Applicant: var applicant } state)
            return [];
        if ((applicant.Phone ?? (await citizens.ByIin(applicant.Iin, cancel))?.Phone) is not { } phone || PhoneNumber.Normalise(phone) is null)
            return [];
        var text = texts.Get(after.State == PaymentState.Rejected ? "sms.payment-rejected" : "sms.payment-returned", SmsLanguage.Of(state.Registration.Language));
        return [SmsOutbox.Of(new SmsToSend($"payment/{after.Id}/returned", SmsKinds.Notice, phone, applicant.Iin, text) { Case = state.Id })];
    }

    /// <summary>That another account was given, to every phone known of the applicant: whoever gave it may be somebody else.</summary>
    /// <param name="made">The order that stands in.</param>
    public async Task<IReadOnlyList<OutboxMessage>> OfAccount(PaymentOrder order, Guid made, string iban, CancellationToken cancel)
    {
        if (CaseState.Of(await events.Read(order.Ordered.Case, cancel)) is not { Facts.Applicant: var applicant } state)
            return [];
        var text = texts.Get("sms.payment-account", SmsLanguage.Of(state.Registration.Language), ("tail", iban[^4..]));
        return
        [
            .. new[] { applicant.Phone, (await citizens.ByIin(applicant.Iin, cancel))?.Phone }.Select(p => PhoneNumber.Normalise(p ?? "")).OfType<string>().Distinct()
                .Select((phone, i) => SmsOutbox.Of(new SmsToSend($"payment/{made}/account/{i}", SmsKinds.Notice, phone, applicant.Iin, text) { Case = state.Id })),
        ];
    }
}
