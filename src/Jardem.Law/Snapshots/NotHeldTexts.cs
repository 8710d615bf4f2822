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
        $"Бұл күнгі мәтін жүйеде жоқ: акт {heldFrom:uuuu-MM-dd} күнінен бастап сақталған.",
        $"Текста на этот день в системе нет: акт хранится начиная с {heldFrom:uuuu-MM-dd}.",
        $"The text for this day is not held: the act is held from {heldFrom:uuuu-MM-dd}.");
}
