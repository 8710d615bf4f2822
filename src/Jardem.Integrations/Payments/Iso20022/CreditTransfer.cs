using System.Globalization;
using System.Text;
using System.Xml;
using Jardem.UseCases.Payments;
using Jardem.UseCases.Ports;
using NodaTime;
using NodaTime.Text;

namespace Jardem.Integrations.Payments.Iso20022;

/// <summary>
/// An order in the shape of pain.001.001.09: one message, one transaction, both named by the order's id. Written after public descriptions;
/// the schema is not at hand, so it is checked against the rules of docs/payments.md only.
/// </summary>
internal static class CreditTransfer
{
    public const string Namespace = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    /// <summary>Characters of a name.</summary>
    private const int LongestName = 140;

    public static byte[] Write(PaymentInstruction order, BankFolder bank, Instant at)
    {
        var (id, amount) = (Id(order.Order), Amount(order.Amount));
        using var bytes = new MemoryStream();
        using (var w = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = "  " }))
        {
            w.WriteStartElement("Document", Namespace);
            w.WriteStartElement("CstmrCdtTrfInitn");
            w.WriteStartElement("GrpHdr");
            w.WriteElementString("MsgId", id);
            w.WriteElementString("CreDtTm", InstantPattern.General.Format(at));
            Sums(w, amount);
            w.WriteStartElement("InitgPty");
            w.WriteElementString("Nm", Short(bank.Debtor));
            w.WriteEndElement();
            w.WriteEndElement();

            w.WriteStartElement("PmtInf");
            w.WriteElementString("PmtInfId", id);
            w.WriteElementString("PmtMtd", "TRF");
            Sums(w, amount);
            Nested(w, LocalDatePattern.Iso.Format(order.ExecuteOn ?? throw new ArgumentException("An order is put when it is sent.", nameof(order))), "ReqdExctnDt", "Dt");
            Party(w, "Dbtr", bank.Debtor, bank.DebtorBin, entity: true);
            Nested(w, bank.DebtorIban, "DbtrAcct", "Id", "IBAN");
            Nested(w, bank.DebtorBank, "DbtrAgt", "FinInstnId", "BICFI");

            w.WriteStartElement("CdtTrfTxInf");
            w.WriteStartElement("PmtId");
            w.WriteElementString("EndToEndId", id);
            w.WriteEndElement();
            w.WriteStartElement("Amt");
            w.WriteStartElement("InstdAmt");
            w.WriteAttributeString("Ccy", "KZT");
            w.WriteString(amount);
            w.WriteEndElement();
            w.WriteEndElement();
            Party(w, "Cdtr", order.PayeeName, order.Payee, IsEntity(order.Payee));
            Nested(w, order.Iban, "CdtrAcct", "Id", "IBAN");
            Nested(w, $"{order.Kind} {order.CaseNumber}", "RmtInf", "Ustrd");
            w.WriteEndElement();
            w.WriteEndElement();
            w.WriteEndElement();
            w.WriteEndElement();
        }

        return bytes.ToArray();
    }

    /// <summary>Ids of ISO 20022 hold 35 characters: the order's without hyphens.</summary>
    public static string Id(Guid order) => order.ToString("N");

    /// <summary>Tenge with exactly two decimals.</summary>
    public static string Amount(long tiyn) => string.Create(CultureInfo.InvariantCulture, $"{tiyn / 100}.{tiyn % 100:00}");

    /// <summary>The fifth digit of a BIN is 4, 5 or 6; of an IIN the first of the day of birth.</summary>
    private static bool IsEntity(string number) => number is { Length: 12 } && number[4] is '4' or '5' or '6';

    private static void Sums(XmlWriter w, string amount)
    {
        w.WriteElementString("NbOfTxs", "1");
        w.WriteElementString("CtrlSum", amount);
    }

    private static void Party(XmlWriter w, string element, string name, string number, bool entity)
    {
        w.WriteStartElement(element);
        w.WriteElementString("Nm", Short(name));
        Nested(w, number, "Id", entity ? "OrgId" : "PrvtId", "Othr", "Id");
        w.WriteEndElement();
    }

    private static void Nested(XmlWriter w, string value, params string[] names)
    {
        foreach (var name in names[..^1])
            w.WriteStartElement(name);
        w.WriteElementString(names[^1], value);
        foreach (var _ in names[..^1])
            w.WriteEndElement();
    }

    private static string Short(string name) => name.Length <= LongestName ? name : name[..LongestName];
}
