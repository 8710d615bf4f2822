using System.Text.Json;
using Jardem.Storage.Rows;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Proactive;

namespace Jardem.Storage.Postgres;

/// <summary>Rows of lists as the call passes them: arrays of JSON whose names are those of the columns.</summary>
internal sealed partial class PostgresAppendCall
{
    private static byte[]? Rows<T>(IReadOnlyList<T> rows, Action<Utf8JsonWriter, T> write)
    {
        if (rows.Count == 0)
            return null;
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartArray();
            foreach (var row in rows)
            {
                json.WriteStartObject();
                write(json, row);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, DocumentRow d)
    {
        json.WriteString("token", d.Token);
        json.WriteString("stream", d.Stream);
        json.WriteString("service", d.Service);
        json.WriteString("kind", d.Kind);
        json.WriteString("number", d.Number);
        json.WriteString("body", d.Body);
        json.WriteString("html", d.Html);
        json.WriteNumber("issued_ns", StoredTime.Of(d.IssuedAt));
        if (StoredTime.Of(d.VoidedAt) is { } voided)
            json.WriteNumber("voided_ns", voided);
        json.WriteString("void_reason", d.VoidReason);
        json.WriteString("holder", d.Holder);
    }

    private static void Write(Utf8JsonWriter json, CaseRow c, JournalKey? journal)
    {
        json.WriteString("id", c.Case);
        json.WriteNumber("version", c.Version);
        json.WriteString("service", c.Service);
        json.WriteString("request", c.Request);
        json.WriteString("phase", c.Phase.ToString());
        json.WriteString("office", c.Office);
        json.WriteString("body", c.Body);
        json.WriteString("assignee", c.Assignee);
        json.WriteString("preparer", c.Preparer);
        json.WriteString("applicant_name", c.ApplicantName);
        json.WriteString("applicant_iin", c.ApplicantIin);
        json.WriteString("filed_on", StoredTime.Of(c.FiledOn));
        json.WriteString("due", StoredTime.Of(c.Due));
        json.WriteString("promised_on", StoredTime.Of(c.PromisedOn));
        json.WriteString("next", c.Next?.ToString());
        json.WriteString("next_by", StoredTime.Of(c.NextBy));
        json.WriteString("search_key", c.SearchKey);
        json.WriteString("sort_key", c.SortKey);
        Write(json, journal);
    }

    private static void Write(Utf8JsonWriter json, ComplaintRow c, JournalKey? journal)
    {
        json.WriteString("id", c.Complaint);
        json.WriteNumber("version", c.Version);
        json.WriteString("case_id", c.Case);
        json.WriteString("service", c.Service);
        json.WriteString("against", c.Against);
        json.WriteString("held_by", c.HeldBy);
        json.WriteString("office", c.Office);
        json.WriteString("phase", c.Phase);
        json.WriteString("assignee", c.Assignee);
        json.WriteString("complainant_name", c.ComplainantName);
        json.WriteString("registered_on", StoredTime.Of(c.RegisteredOn));
        json.WriteString("due", StoredTime.Of(c.Due));
        json.WriteString("outcome", c.Outcome);
        json.WriteString("search_key", c.SearchKey);
        Write(json, journal);
    }

    private static void Write(Utf8JsonWriter json, TaskRow t)
    {
        json.WriteString("id", t.Task);
        json.WriteNumber("version", t.Version);
        json.WriteString("kind", t.Kind);
        json.WriteString("subject", t.Subject);
        json.WriteString("body", t.Body);
        json.WriteString("due", StoredTime.Of(t.Due));
        json.WriteNumber("done", t.Done ? 1 : 0);
    }

    private static void Write(Utf8JsonWriter json, OfferRow o)
    {
        json.WriteString("id", o.Offer);
        json.WriteNumber("version", o.Version);
        json.WriteString("service", o.Service);
        json.WriteString("record", o.Record);
        json.WriteString("person", o.Person);
        json.WriteString("addressee_iin", o.AddresseeIin);
        json.WriteString("phone", o.Phone);
        json.WriteNumber("number", o.Number);
        json.WriteString("phase", StoredName.Of(o.Phase));
        json.WriteString("body", o.Body);
        json.WriteNumber("made_ns", StoredTime.Of(o.MadeAt));
        if (StoredTime.Of(o.NextAt) is { } next)
            json.WriteNumber("next_ns", next);
    }

    private static void Write(Utf8JsonWriter json, Tally t)
    {
        json.WriteString("body", t.Body);
        json.WriteString("unit", t.Unit);
        json.WriteString("service", t.Service);
        json.WriteString("day", StoredTime.Of(t.Day));
        json.WriteString("measure", t.Measure);
        json.WriteString("key", t.Key);
        json.WriteNumber("value", t.Value);
    }

    private static void Write(Utf8JsonWriter json, PaymentRow p)
    {
        json.WriteString("id", p.Order);
        json.WriteNumber("version", p.Version);
        json.WriteString("entitlement", p.Entitlement);
        json.WriteString("case_id", p.Case);
        json.WriteString("service", p.Service);
        json.WriteString("body", p.Body);
        json.WriteString("payee_name", p.PayeeName);
        json.WriteString("payee_number", p.PayeeNumber);
        json.WriteString("account_tail", p.AccountTail);
        json.WriteNumber("amount", p.Amount);
        json.WriteString("state", p.State.ToString());
        json.WriteString("ordered_on", StoredTime.Of(p.OrderedOn));
        if (StoredTime.Of(p.SentAt) is { } sent)
            json.WriteNumber("sent_ns", sent);
        json.WriteString("settled_on", StoredTime.Of(p.SettledOn));
        json.WriteString("reference", p.Reference);
        json.WriteString("reason", p.Reason);
        if (p.Replaces is { } replaced)
            json.WriteString("replaces", replaced);
    }

    private static void Write(Utf8JsonWriter json, LedgerLine l)
    {
        json.WriteString("id", l.Id);
        json.WriteString("entitlement", l.Entitlement);
        json.WriteString("case_id", l.Case);
        if (l.Order is { } order)
            json.WriteString("payment", order);
        json.WriteString("body", l.Body);
        json.WriteString("service", l.Service);
        json.WriteString("kind", l.Kind);
        json.WriteString("cause", l.Cause);
        json.WriteString("period", StoredTime.Of(l.Period));
        json.WriteString("day", StoredTime.Of(l.Day));
        json.WriteNumber("amount", l.Amount);
    }

    private static void Write(Utf8JsonWriter json, JournalKey? journal)
    {
        if (journal is null)
            return;
        json.WriteString("journal_unit", journal.Unit);
        json.WriteString("journal_service", journal.Service);
        json.WriteNumber("journal_year", journal.Year);
    }
}
