using System.Globalization;
using Jardem.Law.Calendar;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using NodaTime;

namespace Jardem.Law.Clock;

/// <summary>"Why this day": the steps of a derivation in words, with the holidays named by the snapshot and each basis as what it is.</summary>
public static class DerivationText
{
    /// <summary>All steps of a deadline, in order.</summary>
    public static IReadOnlyList<Text> Of(Deadline deadline, LawSnapshot snapshot) =>
        deadline.Derivation.Select(s => Of(s, snapshot)).ToList();

    /// <summary>One step: a sentence and, where the step has its own basis, the basis after it.</summary>
    public static Text Of(DerivationStep step, LawSnapshot snapshot)
    {
        var sentence = new Text(Say(step, snapshot, Language.Kk), Say(step, snapshot, Language.Ru), Say(step, snapshot, Language.En));
        if (step.Basis is null)
            return sentence;
        var basis = BasisText.Line(step.Basis, snapshot.On(step.Day));
        return new Text($"{sentence.Kk} {basis.Kk}.", $"{sentence.Ru} {basis.Ru}.", $"{sentence.En} {basis.En}.");
    }

    private static string Say(DerivationStep step, LawSnapshot snapshot, Language language)
    {
        var day = DateText.WithWeekday(step.Day, language);
        var n = step.Count?.ToString(CultureInfo.InvariantCulture);
        return step.Kind switch
        {
            DerivationKind.Trigger => Trigger(step, day, language),
            DerivationKind.AfterHours => Pick(
                language,
                $"Бұл уақытта жұмыс аяқталған, сондықтан келесі жұмыс күні алынады: {day}.",
                $"К этому времени работа уже окончена, поэтому берется следующий рабочий день: {day}.",
                $"That is after office hours, so the next working day is taken: {day}."),
            DerivationKind.OfficeClosed => Pick(
                language,
                $"Ол күні бөлім жұмыс істемейді, сондықтан келесі жұмыс күні алынады: {day}.",
                $"В этот день отдел не работает, поэтому берется следующий рабочий день: {day}.",
                $"The office is closed that day, so the next working day is taken: {day}."),
            DerivationKind.StartDay => Pick(language, $"Мерзім осы күннен есептеледі: {day}.", $"Срок отсчитывается от этого дня: {day}.", $"The limit is counted from this day: {day}."),
            DerivationKind.StartDayExcluded => Pick(language, "Сол күннің өзі мерзімге кірмейді.", "Сам этот день в срок не входит.", "That day itself is not counted."),
            DerivationKind.Counted when step.Key == DerivationStep.WorkingByMove => Pick(
                language,
                $"{n}-күн: {day}, демалыс күні ауыстырылғандықтан жұмыс күні.",
                $"{n}-й день: {day}, рабочий из-за переноса выходного дня.",
                $"Day {n}: {day}, a working day because a day off was moved."),
            DerivationKind.Counted => Pick(language, $"{n}-күн: {day}.", $"{n}-й день: {day}.", $"Day {n}: {day}."),
            DerivationKind.CountedBackFrom => Pick(
                language,
                $"Мерзім осы күнге дейін кері есептеледі: {day}. Сол күннің өзі есепке кірмейді.",
                $"Срок отсчитывается назад от этого дня: {day}. Сам этот день не считается.",
                $"The limit is counted back from this day: {day}. That day itself is not counted."),
            DerivationKind.CountedBack => Pick(language, $"Кері есептегенде {n}-күн: {day}.", $"{n}-й день назад: {day}.", $"Day {n} back: {day}."),
            DerivationKind.SkippedWeekend => Pick(language, $"{day}: демалыс күні, есепке алынбайды.", $"{day}: выходной день, не считается.", $"{day}: a day off, not counted."),
            DerivationKind.SkippedHoliday => Holiday(step, day, snapshot, language),
            DerivationKind.SkippedMovedDayOff => MovedDayOff(step, day, snapshot, language),
            DerivationKind.Paused when n is not null => Pick(
                language,
                $"{day}: осы күннен бастап мерзім тоқтатыла тұрды, күн саны: {n}.",
                $"{day}: с этого дня срок приостановлен, число дней: {n}.",
                $"{day}: the limit stands still from this day, number of days: {n}."),
            DerivationKind.Paused => Pick(language, $"{day}: мерзім тоқтатыла тұрды, есепке алынбайды.", $"{day}: срок приостановлен, день не считается.", $"{day}: the limit stands still, not counted."),
            DerivationKind.Extended => Extended(step, language),
            DerivationKind.LastDayOfMonth => Pick(
                language,
                $"Бұл айда мұндай күн жоқ, сондықтан айдың соңғы күні алынады: {day}.",
                $"В этом месяце такого числа нет, поэтому берется последний день месяца: {day}.",
                $"The month has no such day, so its last day is taken: {day}."),
            DerivationKind.EndMoved => Pick(
                language,
                $"Мерзімнің соңы жұмыс істемейтін күнге келеді, сондықтан келесі жұмыс күні алынады: {day}.",
                $"Конец срока приходится на нерабочий день, поэтому берется следующий рабочий день: {day}.",
                $"The limit ends on a day that is not worked, so the next working day is taken: {day}."),
            DerivationKind.Provisional => Pick(
                language,
                "Осы күндердің күнтізбесі әлі расталмаған, сондықтан мерзім қайта есептелуі мүмкін.",
                "Календарь этих дней еще не подтвержден, поэтому срок может быть пересчитан.",
                "The calendar of these days is not confirmed yet, so the day may be derived again."),
            _ => Pick(
                language,
                $"Мерзімнің соңғы күні: {At(step, day, language)}.",
                $"Последний день срока: {At(step, day, language)}.",
                $"Last day of the limit: {At(step, day, language)}."),
        };
    }

    private static string Trigger(DerivationStep step, string day, Language language)
    {
        var at = At(step, day, language);
        return step.Key switch
        {
            DerivationStep.Filed => Pick(language, $"Өтініш берілген уақыт: {at}.", $"Заявление подано: {at}.", $"The application was filed: {at}."),
            "arrival" => Pick(language, $"Түскен күні: {at}.", $"Поступило: {at}.", $"Arrived: {at}."),
            "registration" => Pick(language, $"Тіркелген күні: {at}.", $"Зарегистрировано: {at}.", $"Registered: {at}."),
            "receipt" => Pick(language, $"Алынған күні: {at}.", $"Получено: {at}.", $"Received: {at}."),
            "notice" => Pick(language, $"Хабарлама жіберілген күн: {at}.", $"Уведомление направлено: {at}.", $"The notice was sent: {at}."),
            "hearing" => Pick(language, $"Тыңдау өткен күн: {at}.", $"Заслушивание проведено: {at}.", $"The hearing was held: {at}."),
            "death" => Pick(language, $"Қайтыс болған күн: {at}.", $"День смерти: {at}.", $"The day of the death: {at}."),
            "change" => Pick(language, $"Қағидалар өзгертілген күн: {at}.", $"Правила изменены: {at}.", $"The rules were changed: {at}."),
            _ => Pick(language, $"Оқиға күні: {at}.", $"День события: {at}.", $"The event: {at}."),
        };
    }

    private static string At(DerivationStep step, string day, Language language) =>
        step.Time is { } time ? Pick(language, $"{day}, сағат {DateText.Time(time)}", $"{day}, {DateText.Time(time)}", $"{day}, {DateText.Time(time)}") : day;

    private static string Holiday(DerivationStep step, string day, LawSnapshot snapshot, Language language)
    {
        var name = HolidayName(step.Key, snapshot).In(language);
        // 7 January and Kurban-ait are days off by law, not holidays; they are the ones that never move.
        var isHoliday = snapshot.Data.Holidays.Any(h => h.Key == step.Key && h.Moves);
        return isHoliday
            ? Pick(language, $"{day}: мереке күні ({name}), есепке алынбайды.", $"{day}: праздничный день ({name}), не считается.", $"{day}: a holiday ({name}), not counted.")
            : Pick(language, $"{day}: демалыс күні ({name}), есепке алынбайды.", $"{day}: выходной день ({name}), не считается.", $"{day}: a day off ({name}), not counted.");
    }

    private static string MovedDayOff(DerivationStep step, string day, LawSnapshot snapshot, Language language)
    {
        if (step.Key is null)
            return Pick(language, $"{day}: ауыстырылған демалыс күні, есепке алынбайды.", $"{day}: перенесенный выходной день, не считается.", $"{day}: a moved day off, not counted.");
        var name = HolidayName(step.Key, snapshot).In(language);
        return Pick(
            language,
            $"{day}: мереке ({name}) демалыс күніне тура келгендіктен демалыс күні, есепке алынбайды.",
            $"{day}: выходной день, так как праздник ({name}) совпал с выходным, не считается.",
            $"{day}: a day off because a holiday ({name}) fell on a day off, not counted.");
    }

    private static string Extended(DerivationStep step, Language language)
    {
        var amount = CountText.Of(step.Count ?? 0, LimitWords.Parse<LimitUnit>(step.Key!)).In(language);
        return Pick(language, $"Мерзім ұзартылды: {amount}.", $"Срок продлен: {amount}.", $"The limit is extended: {amount}.");
    }

    private static Text HolidayName(string? key, LawSnapshot snapshot) =>
        snapshot.Data.Holidays.FirstOrDefault(h => h.Key == key)?.Name
        ?? (key == WorkCalendar.KurbanAit
            ? new Text("Құрбан айттың бірінші күні", "первый день Курбан-айта", "the first day of Kurban-ait")
            : throw new KeyNotFoundException($"No holiday '{key}' in the law data."));

    private static string Pick(Language language, string kk, string ru, string en) =>
        language switch { Language.Kk => kk, Language.Ru => ru, _ => en };
}
