using System.Collections.Immutable;
using Jardem.Law.Json;
using Jardem.Storage.Rows;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Storage.Stores;

/// <summary>Questions to registers and what came back.</summary>
internal sealed class Exchanges(Database database) : IExchanges
{
    private const string Light = """
        id as Id, register as Register, operation as Operation, fields as Fields, subject as Subject, asked_by as AskedBy, role as Role, unit as Unit,
        case_id as CaseId, basis as Basis, channel as Channel, message as Message, asked_ns as Asked, attempts as Attempts, outcome as Outcome,
        answered_ns as Answered, keep_ns as Keep, why as Why
        """;

    private const string Whole = Light + ", request as Request, answer as Answer, records as Records";

    public Task Begin(Exchange exchange, CancellationToken cancel) => database.Execute(
        """
        insert into exchanges (id, register, operation, fields, subject, asked_by, role, unit, case_id, basis, channel, message, asked_ns, request, attempts,
            outcome, answered_ns, answer, records, keep_ns, why)
        values (@id, @register, @operation, @fields, @subject, @askedBy, @role, @unit, @caseId, @basis, @channel, @message, @asked, @request, @attempts,
            @outcome, @answered, @answer, @records, @keep, @why)
        """,
        Values(exchange),
        cancel);

    public async Task<bool> Finish(Exchange exchange, CancellationToken cancel) => await database.Execute(
        """
        update exchanges set outcome = @outcome, answered_ns = @answered, answer = @answer, records = @records, keep_ns = @keep, why = @why,
            request = @request, attempts = @attempts
        where id = @id and outcome = 'waiting'
        """,
        Values(exchange),
        cancel) == 1;

    public Task<Exchange?> Get(Guid id, CancellationToken cancel) => One("where id = @id", new { id = new RowId(id) }, cancel);

    public Task<Exchange?> ByMessage(string messageId, CancellationToken cancel) => One("where message = @messageId", new { messageId }, cancel);

    public Task<Exchange?> Kept(RegisterQuestion question, Instant at, CancellationToken cancel) => One(
        """
        where subject = @subject and register = @register and operation = @operation and fields = @fields and outcome = 'found' and keep_ns > @at
        order by answered_ns desc limit 1
        """,
        new { subject = question.Subject, register = question.Register, operation = question.Operation, fields = FieldsOf(question), at = StoredTime.Of(at) },
        cancel);

    public async Task<IReadOnlyList<Exchange>> Waiting(Instant askedBefore, int take, CancellationToken cancel) =>
        await Many(Whole, "where outcome = 'waiting' and channel = 'async' and asked_ns < @before order by asked_ns, id limit @take", new { before = StoredTime.Of(askedBefore), take }, cancel);

    public async Task<IReadOnlyList<Exchange>> OfCase(Guid id, CancellationToken cancel) => await Many(Whole, "where case_id = @id order by asked_ns, id", new { id = new RowId(id) }, cancel);

    public async Task<IReadOnlyList<Exchange>> OfSubject(string subject, int take, CancellationToken cancel) =>
        await Many(Light, "where subject = @subject order by asked_ns desc, id desc limit @take", new { subject, take }, cancel);

    private async Task<Exchange?> One(string which, object values, CancellationToken cancel) =>
        (await database.First<Record>($"select {Whole} from exchanges {which}", values, cancel))?.ToExchange();

    private async Task<IReadOnlyList<Exchange>> Many(string columns, string which, object values, CancellationToken cancel) =>
        [.. (await database.Query<Record>($"select {columns} from exchanges {which}", values, cancel)).Select(r => r.ToExchange())];

    private static string FieldsOf(RegisterQuestion question) => CanonicalJson.WriteText(question.Fields);

    private static object Values(Exchange exchange) => new
    {
        id = new RowId(exchange.Id),
        register = exchange.Question.Register,
        operation = exchange.Question.Operation,
        fields = FieldsOf(exchange.Question),
        subject = exchange.Question.Subject,
        askedBy = exchange.Question.AskedBy,
        role = exchange.Question.Role,
        unit = exchange.Question.Unit,
        caseId = exchange.Question.Case is { } id ? new RowId(id) : (RowId?)null,
        basis = exchange.Question.Basis,
        channel = exchange.Channel,
        message = exchange.MessageId,
        asked = StoredTime.Of(exchange.AskedAt),
        request = exchange.Request.ToArray(),
        attempts = exchange.Attempts,
        outcome = StoredName.Of(exchange.Outcome),
        answered = StoredTime.Of(exchange.AnsweredAt),
        answer = exchange.Answer.ToArray(),
        records = exchange.Records.ToArray(),
        keep = StoredTime.Of(exchange.KeepUntil),
        why = exchange.Why,
    };

    private sealed class Record
    {
        public RowId Id { get; init; }

        public string Register { get; init; } = "";

        public string Operation { get; init; } = "";

        public string Fields { get; init; } = "";

        public string Subject { get; init; } = "";

        public string AskedBy { get; init; } = "";

        public string Role { get; init; } = "";

        public string Unit { get; init; } = "";

        public RowId? CaseId { get; init; }

        public string Basis { get; init; } = "";

        public string Channel { get; init; } = "";

        public string Message { get; init; } = "";

        public long Asked { get; init; }

        public int Attempts { get; init; }

        public string Outcome { get; init; } = "";

        public long? Answered { get; init; }

        public long? Keep { get; init; }

        public string? Why { get; init; }

        public byte[]? Request { get; init; }

        public byte[]? Answer { get; init; }

        public byte[]? Records { get; init; }

        public Exchange ToExchange() => new()
        {
            Id = Id,
            Question = new RegisterQuestion
            {
                Register = Register,
                Operation = Operation,
                Fields = CanonicalJson.Read<ImmutableSortedDictionary<string, string>>(System.Text.Encoding.UTF8.GetBytes(Fields)),
                Subject = Subject,
                AskedBy = AskedBy,
                Role = Role,
                Unit = Unit,
                Case = CaseId?.Value,
                Basis = Basis,
            },
            Channel = Channel,
            MessageId = Message,
            AskedAt = StoredTime.Moment(Asked),
            Request = Request,
            Attempts = Attempts,
            Outcome = StoredName.Read<ExchangeOutcome>(Outcome),
            AnsweredAt = StoredTime.Moment(Answered),
            Answer = Answer,
            Records = Records,
            KeepUntil = StoredTime.Moment(Keep),
            Why = Why,
        };
    }
}
