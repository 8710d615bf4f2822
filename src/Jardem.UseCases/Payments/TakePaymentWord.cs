using Jardem.Cases.Payments;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Payments;

/// <summary>Keeps the word of a payment system about an order; what changes nothing is not kept, and what says nothing changes nothing.</summary>
public sealed class TakePaymentWord(PaymentStreams streams, IClock clock)
{
    public async Task<PaymentOrder> Take(PaymentOrder order, PaymentAnswer said, string useCase, CancellationToken cancel)
    {
        var today = clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).Date;
        return await streams.Change(order.Id, null, useCase, o => new PaymentChange(said switch
        {
            PaymentAnswer.Accepted accepted => PaymentActs.Accept(o, accepted.Reference),
            PaymentAnswer.Paid paid => PaymentActs.Pay(o, paid.On),
            PaymentAnswer.Returned returned => PaymentActs.Return(o, returned.On, returned.Reason),
            PaymentAnswer.Rejected rejected => PaymentActs.Reject(o, today, rejected.Reason),
            PaymentAnswer.Stopped => PaymentActs.Stopped(o, today),
            _ => [],
        }), cancel) ?? order;
    }
}
