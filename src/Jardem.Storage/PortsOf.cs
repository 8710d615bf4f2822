using Jardem.Storage.Seals;
using Jardem.Storage.Stores;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Ports.Keys;
using Jardem.UseCases.Proactive;

namespace Jardem.Storage;

/// <summary>The ports over one database. Only appending and administration are each engine's own.</summary>
internal sealed class PortsOf(string name, Database database, EventStore events, Tallies tallies, IStorageAdministration administration) : IStorage
{
    public string Name { get; } = name;

    public IEventStore Events { get; } = events;

    public ICaseLists Cases { get; } = new CaseLists(database);

    public IComplaintLists Complaints { get; } = new ComplaintLists(database);

    public ITaskLists Tasks { get; } = new TaskLists(database);

    public ITallies Tallies { get; } = tallies;

    public IDocumentStore Documents { get; } = new DocumentStore(database);

    public IDrafts Drafts { get; } = new Drafts(database);

    public ILawSnapshots Snapshots { get; } = new LawSnapshots(database);

    public IAccounts Accounts { get; } = new Accounts(database);

    public IAccessLog AccessLog { get; } = new AccessLog(database);

    public ISessions Sessions { get; } = new Sessions(database);

    public IChallenges Challenges { get; } = new Challenges(database);

    public ICitizens Citizens { get; } = new Citizens(database);

    public IOneTimeCodes Codes { get; } = new OneTimeCodes(database);

    public ISmsMessages Sms { get; } = new SmsMessages(database);

    public IExchanges Exchanges { get; } = new Exchanges(database);

    public IPaymentOrders Payments { get; } = new PaymentOrders(database);

    public IDeathNotices Deaths { get; } = new DeathNotices(database);

    public IOffers Offers { get; } = new Offers(database);

    public IJobs Jobs { get; } = new Jobs(database);

    public IKeyRing Keys { get; } = new KeyRing(database);

    public IKeyUses KeyUses { get; } = new KeyUses(database);

    public ISeals Seals { get; } = new SealWriter(database);

    public IStorageAdministration Administration { get; } = administration;

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
