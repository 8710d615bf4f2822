using System.Globalization;
using Jardem.Cases.Offers;
using Jardem.Cases.People;
using Jardem.Law;
using Jardem.Law.Texts;
using Jardem.UseCases.Messages;
using NodaTime;

namespace Jardem.UseCases.Proactive;

/// <summary>
/// The words of messages about offers. They name the deceased by the given name and the first letter of the surname, show four characters
/// of the account and nothing of the addressee: whoever has the phone may be a stranger.
/// </summary>
public sealed class OfferTexts(TextCatalog texts)
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];

    /// <param name="key">Of the catalogue.</param>
    public string Of(string key, OfferState offer) => Of(key, offer, offer.Made.Amount, offer.Made.Account?.Tail() ?? "");

    /// <summary>The same of what was decided, which need not be what was offered.</summary>
    /// <param name="amount">Tiyn.</param>
    /// <param name="tail">Last characters of the account.</param>
    public string Of(string key, OfferState offer, long amount, string tail)
    {
        var made = offer.Made;
        return texts.Get(
            key,
            LanguageOf(offer),
            ("deceased", Short(made.Death.Name).TrimEnd('.')),
            ("amount", Tenge(amount)),
            ("tail", tail),
            ("consented", offer.Account is { } agreed ? Day(agreed.Word.At.InZone(Zone).Date) : ""),
            // The last day, not the midnight that ends it.
            ("until", Day((made.Until - Duration.FromSeconds(1)).InZone(Zone).Date)));
    }

    /// <summary>Asks which of several offers is meant: the number to send with the word, for each.</summary>
    public string Which(IReadOnlyList<OfferState> offers)
    {
        var list = string.Join(", ", offers.OrderBy(o => o.Made.Number).Select(o => $"{o.Made.Number.ToString(CultureInfo.InvariantCulture)} – {Short(o.Made.Death.Name)}"));
        return texts.Get("offer.sms.which", LanguageOf(offers[0]), ("list", list), ("number", offers.Min(o => o.Made.Number).ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>Asks whether the offer or a code is meant.</summary>
    public string OfferOrCode(OfferState offer) =>
        texts.Get("offer.sms.offer-or-code", LanguageOf(offer), ("number", offer.Made.Number.ToString(CultureInfo.InvariantCulture)));

    public static Language LanguageOf(OfferState offer) => SmsLanguage.Of(offer.Language);

    /// <summary>Болат С.</summary>
    public static string Short(PersonName name) => name.Surname.Length > 0 ? $"{name.Name} {name.Surname[..1]}." : name.Name;

    /// <summary>Whole tenge in groups of three; tiyn only where there are some.</summary>
    public static string Tenge(long tiyn)
    {
        var (tenge, rest) = Math.DivRem(tiyn, 100);
        var digits = tenge.ToString(CultureInfo.InvariantCulture);
        for (var at = digits.Length - 3; at > 0; at -= 3)
            digits = digits.Insert(at, " ");
        return rest == 0 ? digits : $"{digits},{rest.ToString("00", CultureInfo.InvariantCulture)}";
    }

    private static string Day(LocalDate day) => day.ToString("dd'.'MM'.'uuuu", CultureInfo.InvariantCulture);
}
