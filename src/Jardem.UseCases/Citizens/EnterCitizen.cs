using System.Globalization;
using Jardem.Cases.People;
using Jardem.Cases.People.Events;
using Jardem.UseCases.Access;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Citizens;

/// <summary>
/// Finds the citizen of a certificate, or makes one: the person whom applications know by this IIN already, else a new one. The name is
/// that of the certificate, and follows it when it changes.
/// </summary>
public sealed class EnterCitizen(ICitizens citizens, IEventStore events, PersonFile file, IIds ids, IClock clock)
{
    private const string PersonClaim = "person-iin";

    /// <summary>Whether the certificate is a natural person's own.</summary>
    public static bool May(SignerCertificate signer) => signer.Bin is null && signer.Roles.Contains(CertificateRole.NaturalPerson) && Iin.Check(signer.Iin) == IinFault.None;

    public async Task<Citizen> Run(SignerCertificate signer, string language, CancellationToken cancel)
    {
        var name = NameOf(signer);
        if (await citizens.ByIin(signer.Iin, cancel) is not { } known)
            return await citizens.Add(new Citizen(await PersonOf(signer.Iin, name, cancel), signer.Iin, name, null, language), cancel);
        if (known.Name == name)
            return known;
        await citizens.SetName(known.Person, name, cancel);
        return known with { Name = name };
    }

    /// <summary>The name of the subject, whose fields are written in capitals.</summary>
    public static PersonName NameOf(SignerCertificate signer)
    {
        var words = signer.CommonName.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var surname = string.IsNullOrWhiteSpace(signer.Surname) ? words.FirstOrDefault() ?? signer.Iin : signer.Surname.Trim();
        var rest = signer.CommonName.StartsWith(surname, StringComparison.OrdinalIgnoreCase) ? signer.CommonName[surname.Length..].Trim() : string.Join(' ', words.Skip(1));
        return new PersonName(Written(surname), Written(rest), string.IsNullOrWhiteSpace(signer.Patronymic) ? null : Written(signer.Patronymic.Trim()));
    }

    private async Task<Guid> PersonOf(string iin, PersonName name, CancellationToken cancel)
    {
        var claim = new Claim(PersonClaim, iin);
        if (await events.HolderOf(claim, cancel) is { } holder)
            return holder;
        var person = ids.New();
        var now = clock.GetCurrentInstant();
        return await file.Add(person, _ => new PersonKnown(iin, name, now), now, person.ToString(), CitizenPrincipal.Unit, nameof(EnterCitizen), cancel, claim) ?? person;
    }

    /// <summary>ҮСЕНОВ as Үсенов; a name in which small letters stand already is left as it is.</summary>
    private static string Written(string name)
    {
        if (name.Any(char.IsLower))
            return name;
        var letters = name.ToLowerInvariant().ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (i == 0 || letters[i - 1] is ' ' or '-')
                letters[i] = char.ToUpper(letters[i], CultureInfo.InvariantCulture);
        }

        return new string(letters);
    }
}
