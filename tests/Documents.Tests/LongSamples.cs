using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Law;
using Jardem.Law.Snapshots;
using Jardem.Services.Documents;
using NodaTime;

namespace Jardem.Tests;

/// <summary>People with very long names, a two-line address, twelve documents, and bodies whose names fill three lines.</summary>
internal static class LongSamples
{
    public static LawSnapshot Law { get; } = LawSnapshot.Of(Samples.Law.Data with
    {
        Bodies =
        [
            .. Samples.Law.Data.Bodies.Select(b => b with
            {
                Name = new Text(
                    b.Name.Kk + " Әлеуметтік қорғау, жұмыспен қамту және азаматтық хал актілерін тіркеу мәселелері жөніндегі үйлестіру басқармасының куәліктер беру бөлімі",
                    b.Name.Ru + " отдел выдачи удостоверений управления координации вопросов социальной защиты, занятости и регистрации актов гражданского состояния"),
                Address = new Text(
                    "Қызылжар-Солтүстік облысы, Мұхамедқанов атындағы ауданы, Ұзынағаштыбұлақ ауылдық округі, Ынтымақ көшесі, 128/2-үй, 3-қабат",
                    "Кызылжар-Северная область, район имени Мухамедканова, Узынагаштыбулакский сельский округ, улица Ынтымак, дом 128/2, этаж 3"),
            }),
        ],
    });

    public static ApplicationFacts Facts(LocalDate filedOn)
    {
        var facts = Samples.ByRepresentative(filedOn, "duplicate");
        return facts with
        {
            Applicant = facts.Applicant with
            {
                Name = new PersonName("Мұхаметжанқызы-Тәңірбергенова-Шыңғысханова", "Гүлбаршын-Айсұлу-Жанерке", "Құрманғалибайтұрсынқызы"),
                Address = "Қызылжар-Солтүстік облысы, Мұхамедқанов атындағы ауданы, Ұзынағаштыбұлақ ауылдық округі, Жаңатұрмыс ауылы, Бауыржан батыр атындағы көше, 128/2-үй, 34-пәтер",
            },
            Representative = facts.Representative! with { Name = new PersonName("Шыңғысханов-Тәңірберген", "Нұрсұлтанбек-Ерғали", "Құрманғалибайтұрсынұлы") },
            Documents = [.. facts.Documents, .. Enumerable.Range(1, 9).Select(Another)],
        };
    }

    public static DocumentContext Context(LocalDate day, string? number = null) => Samples.Context(day, number) with { Law = Law.On(day) };

    private static PresentedDocument Another(int number) => Samples.Rehabilitation with
    {
        Kind = number % 2 == 0 ? "court-act-copy" : "rehabilitation-certificate",
        Number = $"12-345/{number:00}-ҚЫЗМЕТ БАБЫНДА-1997",
        IssuedBy = "Қызылжар-Солтүстік облысының Мұхамедқанов атындағы ауданының прокуратурасы, Ұзынағаштыбұлақ бөлімшесі",
    };
}
