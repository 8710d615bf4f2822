using NodaTime;

namespace Jardem.Law.Snapshots;

/// <summary>What a reader is told when a text is not held.</summary>
internal static class NotHeldTexts
{
    public static Text Act { get; } = new(
        "Бұл актінің мәтіні жүйеде сақталмаған, тек атауы белгілі.",
        "Текст этого акта в системе не хранится, известно только его название.",
        "The text of this act is not held; only its name is known.");

    public static Text Before(LocalDate heldFrom) => new(
        $"Бұл күнгі мәтін жүйеде жоқ: акт мәтіні сақталған алғашқы күн — {DateText.Long(heldFrom, Language.Kk)}.",
        $"Текста на этот день в системе нет: первый день, за который он хранится, — {DateText.Long(heldFrom, Language.Ru)}.",
        $"The text for this day is not held: the act is held from {DateText.Long(heldFrom, Language.En)}.");
}
