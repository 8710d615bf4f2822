using Jardem.Cases.People;
using Jardem.Cases.Tasks;
using Jardem.Law;
using Jardem.Law.Clock;
using Jardem.Law.Norms;
using NodaTime;

namespace Jardem.Tests.Golden;

/// <summary>One sample of each event of a task.</summary>
internal static class TaskEventSamples
{
    private static readonly LocalDate Day = new(2026, 7, 13);
    private static readonly Officer By = new("ministry", new PersonName("Министров", "Мысал"), new Text("маман", "специалист"), "ministry", "ministry-services");
    private static readonly Basis Norm = new Basis.Norm(new NormRef("order-78-2022", "p20"), new string('a', 64));

    private static readonly Deadline Deadline = new()
    {
        Limit = "update",
        StartDay = Day,
        Due = new LocalDate(2026, 7, 16),
        Basis = Norm,
        Derivation = [new DerivationStep(DerivationKind.Trigger, Day, Key: "change"), new DerivationStep(DerivationKind.Due, new LocalDate(2026, 7, 16))],
    };

    public static IReadOnlyList<object> All { get; } =
    [
        new TaskRaised(
            InformationTask.Kind, "rehabilitated-certificate", "order-78-2022", new string('a', 64), new string('b', 64), Day, "order-113-2026", "ministry", Deadline,
            [new Addressee("contact-centre", new Text("Бірыңғай байланыс орталығы", "Единый контакт-центр"))]),
        new InformationUpdated("https://example.kz/service", Day, By),
        new InformationSent("contact-centre", "№ 17, 13.07.2026", Day, By),
        new TaskDone(Day, By),
        new HeadAsked(
            HeadTask.Overpayment, Guid.Parse("01980000-0000-7000-8000-000000000001"), Guid.Parse("01980000-0000-7000-8000-0000000000b1"), "funeral-payment", "astana-labour", "task.overpaid.deathrecordchanged",
            Day, new LocalDate(2026, 7, 14), new Basis.HouseRule("H-death-record"), Guid.Parse("01980000-0000-7000-8000-00000000000f")),
        new HeadAnswered("Қайтарылды, түбіртек № 17", Day, By),
    ];
}
