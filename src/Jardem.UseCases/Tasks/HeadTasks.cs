using Jardem.Cases.Cases;
using Jardem.Cases.Offers;
using Jardem.Cases.Offers.Events;
using Jardem.Cases.Payments;
using Jardem.Cases.People;
using Jardem.Cases.Tasks;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Tasks;

/// <summary>What a change that puts a task to a head, or ends one, adds to its own append.</summary>
public sealed record TaskChange(IReadOnlyList<StreamAppend> Streams, IReadOnlyList<TaskRow> Rows)
{
    public static TaskChange None { get; } = new([], []);
}

/// <summary>
/// Tasks that a case or an offer puts to the head of its body: one for each thing that they are about, whose id is made of it, so that raising it again
/// changes nothing. Until when is a house rule, H-head-review: the next working day;
/// of an offer that is not registered, the last day of its limit, H-consent-day.
/// </summary>
public static class HeadTasks
{
    /// <summary>Id of the task about the doubt who applied.</summary>
    public static Guid OfDoubt(Guid id) => TaskRows.IdOf(HeadTask.WrongPerson, id.ToString());

    /// <summary>Id of the task about an overpaid order.</summary>
    public static Guid OfOverpayment(Guid order) => TaskRows.IdOf(HeadTask.Overpayment, order.ToString());

    /// <summary>Id of the task about an agreed offer that is not registered; one for each word that agreed.</summary>
    public static Guid OfOffer(Guid offer, OfferWord agreed) => TaskRows.IdOf(HeadTask.Unregistered, $"{offer}/{agreed.Evidence}");

    public static TaskChange AskDoubt(CaseState state, string why, LocalDate today, LawSnapshot law, Basis basis) =>
        Ask(OfDoubt(state.Id), new HeadAsked(HeadTask.WrongPerson, state.Id, null, state.Registration.Service, state.Registration.Body, why, today, Due(law, today), basis));

    public static TaskChange AskOverpayment(PaymentOrder order, PaymentOverpaid happened, LocalDate today, LawSnapshot law) =>
        Ask(OfOverpayment(order.Id), new HeadAsked(
            HeadTask.Overpayment, order.Ordered.Case, order.Id, order.Ordered.Service, order.Ordered.Body, $"task.overpaid.{happened.Why}".ToLowerInvariant(), today, Due(law, today), happened.Basis));

    /// <param name="due">The last day of the limit in which the application is to be decided.</param>
    public static TaskChange AskUnregistered(OfferState offer, LocalDate today, LocalDate due, Basis basis) => Ask(
        OfOffer(offer.Id, offer.Account!.Word),
        new HeadAsked(HeadTask.Unregistered, null, null, offer.Made.Service, offer.Made.Body, $"task.{HeadTask.Unregistered}", today, due, basis, offer.Id));

    /// <summary>Ends a task; nothing where there is none, or it is done.</summary>
    public static TaskChange Answer(HeadTask? task, string? words, LocalDate today, Officer by)
    {
        if (task is not { Answered: null })
            return TaskChange.None;
        var answered = new HeadAnswered(words, today, by);
        return new TaskChange(
            [new StreamAppend(task.Id, "task", task.Version, [InformationTask.Events.Write(answered)])], [TaskRows.Of(HeadTask.Evolve(task, task.Id, answered))]);
    }

    private static TaskChange Ask(Guid id, HeadAsked asked) =>
        new([new StreamAppend(id, "task", 0, [InformationTask.Events.Write(asked)])], [TaskRows.Of(HeadTask.Evolve(null, id, asked))]);

    private static LocalDate Due(LawSnapshot law, LocalDate today) => law.Calendar.NextWorking(today);
}
