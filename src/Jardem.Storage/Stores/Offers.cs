using Jardem.Cases.Offers;
using Jardem.Storage.Rows;
using Jardem.UseCases.Access;
using Jardem.UseCases.Proactive;
using NodaTime;

namespace Jardem.Storage.Stores;

/// <summary>Lists of offers; the rows are written with the offers' events.</summary>
internal sealed class Offers(Database database) : IOffers
{
    private const string Columns =
        "id as Id, version as Version, service as Service, record as Record, person as Person, addressee_iin as Addressee, phone as Phone, number as Number, phase as Phase, body as Body, made_ns as Made, next_ns as Next";

    public async Task<OfferRow?> Get(Guid offer, CancellationToken cancel) =>
        (await database.First<Row>($"select {Columns} from offers where id = @id", new { id = new RowId(offer) }, cancel))?.ToRow();

    public Task<IReadOnlyList<OfferRow>> OfPhone(string phone, int take, CancellationToken cancel) =>
        Many("where phone = @phone order by made_ns desc, id desc limit @take", new { phone, take }, cancel);

    public Task<IReadOnlyList<OfferRow>> OfPerson(Guid person, CancellationToken cancel) =>
        Many("where person = @person order by made_ns desc, id desc", new { person = new RowId(person) }, cancel);

    public async Task<IReadOnlyList<OfferRow>> Lease(Instant now, Duration lease, int take, CancellationToken cancel)
    {
        var rows = await database.Change<Row>(
            $"""
            update offers set next_ns = @until where id in
            (select id from offers where next_ns <= @now order by next_ns, id limit @take{database.SkipLocked})
            returning {Columns}
            """,
            new { now = StoredTime.Of(now), until = StoredTime.Of(now + lease), take },
            cancel);
        return [.. rows.Select(r => r.ToRow()).OrderBy(r => r.MadeAt).ThenBy(r => r.Offer)];
    }

    public Task Rest(OfferRow read, Instant? nextAt, CancellationToken cancel) => database.Execute(
        "update offers set next_ns = @next where id = @id and version = @version", new { next = StoredTime.Of(nextAt), id = new RowId(read.Offer), version = read.Version }, cancel);

    public async Task<IReadOnlyList<OfferCount>> Count(Scope scope, CancellationToken cancel)
    {
        var seen = scope.IsWhole ? "" : $" where body {database.In("bodies")}";
        var counts = await database.Query<CountRow>($"select phase as Phase, count(*) as Count from offers{seen} group by phase order by phase", new { bodies = scope.Bodies.ToArray() }, cancel);
        return [.. counts.Select(c => new OfferCount(StoredName.Read<OfferPhase>(c.Phase), c.Count))];
    }

    private async Task<IReadOnlyList<OfferRow>> Many(string which, object values, CancellationToken cancel) =>
        [.. (await database.Query<Row>($"select {Columns} from offers {which}", values, cancel)).Select(r => r.ToRow())];

    private sealed class CountRow
    {
        public string Phase { get; init; } = "";

        public long Count { get; init; }
    }

    private sealed class Row
    {
        public RowId Id { get; init; }

        public int Version { get; init; }

        public string Service { get; init; } = "";

        public string Record { get; init; } = "";

        public RowId Person { get; init; }

        public string Addressee { get; init; } = "";

        public string? Phone { get; init; }

        public int Number { get; init; }

        public string Phase { get; init; } = "";

        public string Body { get; init; } = "";

        public long Made { get; init; }

        public long? Next { get; init; }

        public OfferRow ToRow() => new()
        {
            Offer = Id,
            Version = Version,
            Service = Service,
            Record = Record,
            Person = Person,
            AddresseeIin = Addressee,
            Phone = Phone,
            Number = Number,
            Phase = StoredName.Read<OfferPhase>(Phase),
            Body = Body,
            MadeAt = StoredTime.Moment(Made),
            NextAt = StoredTime.Moment(Next),
        };
    }
}
