using System.Collections.Immutable;
using Jardem.Cases.Facts;
using Jardem.Law.Json;
using Jardem.Law.Snapshots;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Registers;

/// <summary>Makes the answer that a case keeps from what came of a question.</summary>
public static class AnswersOfExchanges
{
    /// <summary>Null while the answer is still awaited.</summary>
    public static RegisterAnswer? Of(AskedInquiry asked, RegisterReply reply, LawOnDay law, DateTimeZone zone) => reply switch
    {
        RegisterReply.Found found => Base(asked, law) with
        {
            Outcome = RegisterOutcome.Found,
            Records = [.. found.Records],
            ObservedAt = found.ObservedAt,
            ValidUntil = found.KeepUntil?.InZone(zone).Date,
            Exchange = reply.Exchange,
        },
        RegisterReply.NoRecord none => Base(asked, law) with { Outcome = asked.OutcomeOfNoRecord(), ObservedAt = none.ObservedAt, Exchange = reply.Exchange },
        RegisterReply.Silent => Base(asked, law) with { Outcome = RegisterOutcome.Silent, Exchange = reply.Exchange },
        RegisterReply.Unusable => Base(asked, law) with { Outcome = RegisterOutcome.Unusable, Exchange = reply.Exchange },
        _ => null,
    };

    /// <summary>The same from the record of the exchange; null while it waits.</summary>
    public static RegisterAnswer? Of(AskedInquiry asked, Exchange exchange, LawOnDay law, DateTimeZone zone) => exchange.Outcome switch
    {
        ExchangeOutcome.Found => Of(asked, new RegisterReply.Found(exchange.Id, [.. CanonicalJson.Read<IReadOnlyList<ImmutableSortedDictionary<string, string>>>(exchange.Records.Span)], exchange.AnsweredAt!.Value, exchange.KeepUntil), law, zone),
        ExchangeOutcome.NoRecord => Of(asked, new RegisterReply.NoRecord(exchange.Id, exchange.AnsweredAt!.Value), law, zone),
        ExchangeOutcome.Silent => Of(asked, new RegisterReply.Silent(exchange.Id, exchange.Why ?? ""), law, zone),
        ExchangeOutcome.Unusable => Of(asked, new RegisterReply.Unusable(exchange.Id, exchange.Why ?? ""), law, zone),
        _ => null,
    };

    /// <summary>What is kept where the register does not cover the matter: it is not asked.</summary>
    public static RegisterAnswer NotCovered(AskedInquiry asked, LawOnDay law) => Base(asked, law) with { Outcome = RegisterOutcome.NotCovered };

    /// <summary>Whether the exchange is this question.</summary>
    public static bool IsOf(this Exchange exchange, AskedInquiry asked) =>
        exchange.Question.Register == asked.Inquiry.Register && exchange.Question.Operation == asked.Inquiry.Operation
        && exchange.Question.Subject == asked.Subject && exchange.Question.Fields.SequenceEqual(asked.Fields);

    private static RegisterAnswer Base(AskedInquiry asked, LawOnDay law) => new()
    {
        Inquiry = asked.Inquiry.Key,
        Register = asked.Inquiry.Register,
        Subject = asked.Subject,
        Outcome = RegisterOutcome.Silent,
        Basis = asked.Inquiry.BasisOn(law),
    };
}
