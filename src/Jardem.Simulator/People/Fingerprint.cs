using System.Security.Cryptography;
using System.Text;
using Jardem.Simulator.Registers;

namespace Jardem.Simulator.People;

/// <summary>A hash over everything that the registers would say about everybody: two towns are the same when theirs is.</summary>
public static class Fingerprint
{
    /// <summary>SHA-256 in lower-case hex.</summary>
    public static string Of(Town town)
    {
        var offices = new Offices(town, null!, PaymentBook.Empty);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var person in town.People)
        {
            Add(hash, $"{person.Iin} {town.PhoneOf(person)} {person.Business?.Firm?.Bin}\n");
            foreach (var operation in RegisterBook.All.Where(o => o.OfTown))
            {
                var fields = new Dictionary<string, string> { ["iin"] = person.Iin, ["kind"] = "identity-card", ["consent"] = "-" };
                if (person.Business?.Firm is { } firm)
                    fields["bin"] = firm.Bin;
                foreach (var record in operation.Answer(offices, new Asked(fields, TownMaking.Anchor, Earlier: false)))
                    foreach (var (name, value) in record)
                        Add(hash, $"{operation.Register} {operation.Name} {name}={value}\n");
            }
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, string line) => hash.AppendData(Encoding.UTF8.GetBytes(line));
}
