using System.Text;
using System.Xml;
using System.Xml.Linq;
using Jardem.Simulator.Faults;
using NodaTime;

namespace Jardem.Simulator.Wire;

/// <summary>Sends answers, well or as ordered.</summary>
public sealed class Outgoing(GatewayKeys keys, WorldTime time)
{
    private const int HugeBytes = 3 * 1024 * 1024;

    /// <param name="answer">The operation's element for the moment that the answer bears.</param>
    internal async Task Send(HttpContext http, Func<string, XElement> answer, Order? order)
    {
        switch (order?.Fault)
        {
            case "delay":
                await Task.Delay(order.Ms ?? 1000, http.RequestAborted);
                break;
            case "reset":
                http.Abort();
                return;
            case "http-500":
                await Plain(http, StatusCodes.Status500InternalServerError, "Internal Server Error");
                return;
            case "soap-fault":
                await Fault(http, "Server", "SCSE005", "The register does not work now.");
                return;
            case "soap-fault-client":
                await Fault(http, "Client", "SCSE001", "The message cannot be processed.");
                return;
            case "garbage":
                await Xml(http, StatusCodes.Status200OK, "<soap:Envelope><soap:Body>\u0001<<< nothing of the agreed kind");
                return;
            case "huge":
                await Xml(http, StatusCodes.Status200OK, $"<soap:Envelope xmlns:soap=\"{Names.Soap}\"><soap:Header/><soap:Body>{new string('x', HugeBytes)}</soap:Body></soap:Envelope>");
                return;
            case "dtd":
                await Xml(http, StatusCodes.Status200OK, Bomb());
                return;
        }
        var at = order?.Fault == "old" ? WorldTime.Written(time.Now - Duration.FromMilliseconds(order.Ms ?? 3_600_000)) : time.Written();
        var envelope = Envelopes.Of(answer(at));
        if (order?.Fault != "unsigned")
            WireSignature.Sign(envelope, order?.Fault == "untrusted-signature" ? keys.OfNobody : keys.Own);
        if (order?.Fault == "wrong-signature")
            Alter(WireSignature.Body(envelope)!);
        if (order?.Fault == "wrapped")
            Wrap(envelope);
        await Xml(http, StatusCodes.Status200OK, envelope.OuterXml);
    }

    /// <summary>A fault carries no data and is not signed.</summary>
    internal Task Fault(HttpContext http, string code, string errorCode, string message) =>
        Xml(http, StatusCodes.Status500InternalServerError, Envelopes.Of(Envelopes.Fault(code, errorCode, message, time.Written())).OuterXml);

    private static Task Xml(HttpContext http, int status, string text)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/xml; charset=utf-8";
        return http.Response.WriteAsync(text, Encoding.UTF8, http.RequestAborted);
    }

    private static Task Plain(HttpContext http, int status, string text)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(text, http.RequestAborted);
    }

    /// <summary>Changes the last value of the Body, which the signature covers.</summary>
    private static void Alter(XmlElement body)
    {
        var leaf = body.GetElementsByTagName("*").OfType<XmlElement>().Last(e => !e.ChildNodes.OfType<XmlElement>().Any());
        leaf.InnerText += "1";
    }

    /// <summary>Signature wrapping: the signed Body goes into the Header, where its signature still holds, and an altered one takes its place.</summary>
    private static void Wrap(XmlDocument envelope)
    {
        var signed = WireSignature.Body(envelope)!;
        var forged = (XmlElement)signed.CloneNode(deep: true);
        forged.SetAttribute("Id", Names.Utility.NamespaceName, "id-" + Guid.NewGuid().ToString("N"));
        Alter(forged);
        envelope.DocumentElement!.ReplaceChild(forged, signed);
        var kept = envelope.CreateElement("kept", "urn:kept");
        kept.AppendChild(signed);
        envelope.DocumentElement.ChildNodes.OfType<XmlElement>().First().AppendChild(kept);
    }

    private static string Bomb()
    {
        var text = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE soap:Envelope [<!ENTITY a0 \"aaaaaaaaaa\">");
        for (var i = 1; i <= 9; i++)
            text.Append("<!ENTITY a").Append(i).Append(" \"").Insert(text.Length, $"&a{i - 1};", 10).Append("\">");
        return text.Append("<!ENTITY f SYSTEM \"file:///etc/hostname\">]><soap:Envelope xmlns:soap=\"").Append(Names.Soap).Append("\"><soap:Header/><soap:Body>&a9;&f;</soap:Body></soap:Envelope>").ToString();
    }
}
