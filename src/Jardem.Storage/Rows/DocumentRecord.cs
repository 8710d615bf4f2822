using Jardem.UseCases.Ports;

namespace Jardem.Storage.Rows;

/// <summary>A row of table documents.</summary>
internal sealed class DocumentRecord
{
    public const string Columns = """
        d.token as Token, d.stream as Stream, d.service as Service, d.kind as Kind, d.number as Number, d.body as Body, d.html as Html,
        d.issued_ns as Issued, d.voided_ns as Voided, d.void_reason as VoidReason, d.holder as Holder
        """;

    public string Token { get; init; } = "";

    public RowId Stream { get; init; }

    public string Service { get; init; } = "";

    public string Kind { get; init; } = "";

    public string? Number { get; init; }

    public string Body { get; init; } = "";

    public string Html { get; init; } = "";

    public long Issued { get; init; }

    public long? Voided { get; init; }

    public string? VoidReason { get; init; }

    public string? Holder { get; init; }

    public DocumentRow ToRow() => new()
    {
        Token = Token,
        Stream = Stream,
        Service = Service,
        Kind = Kind,
        Number = Number,
        Body = Body,
        Html = Html,
        IssuedAt = StoredTime.Moment(Issued),
        VoidedAt = StoredTime.Moment(Voided),
        VoidReason = VoidReason,
        Holder = Holder,
    };
}
