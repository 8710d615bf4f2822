using Jardem.Cases.Cases;
using Jardem.Cases.Payments;
using Jardem.Law.Texts;
using Jardem.UseCases.Messages;
using Jardem.UseCases.Ports;

namespace Jardem.UseCases.Payments;

/// <summary>What the applicant is told by phone of a payment: that it came back or was not taken, and another account is needed. It names no sum and no account.</summary>
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
}
