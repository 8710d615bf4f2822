using Jardem.UseCases.Ports;
using Jardem.UseCases.Ports.Keys;
using Jardem.UseCases.Proactive;

namespace Jardem.Storage;

/// <summary>One storage, of either engine, with every port on it. Safe for use by many at once; one per process is enough.</summary>
public interface IStorage : IAsyncDisposable
{
    /// <summary>The engine and place, without secrets, as a log may show it.</summary>
    string Name { get; }

    IEventStore Events { get; }

    ICaseLists Cases { get; }

    IComplaintLists Complaints { get; }

    ITaskLists Tasks { get; }

    ITallies Tallies { get; }

    IDocumentStore Documents { get; }

    IDrafts Drafts { get; }

    ILawSnapshots Snapshots { get; }

    IAccounts Accounts { get; }

    IAccessLog AccessLog { get; }

    ISessions Sessions { get; }

    IChallenges Challenges { get; }

    ICitizens Citizens { get; }

    IOneTimeCodes Codes { get; }

    ISmsMessages Sms { get; }

    IExchanges Exchanges { get; }

    IPaymentOrders Payments { get; }

    IDeathNotices Deaths { get; }

    IOffers Offers { get; }

    IJobs Jobs { get; }

    IKeyRing Keys { get; }

    IKeyUses KeyUses { get; }

    ISeals Seals { get; }

    IStorageAdministration Administration { get; }
}
