using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Jardem.Simulator;
using Jardem.Simulator.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Jardem.Tests.Simulator;

/// <summary>An outside world on a real socket, spoken to in plain XML by nothing of the house.</summary>
internal sealed class RawWire : IAsyncDisposable
{
    private static readonly XNamespace Soap = "http://schemas.xmlsoap.org/soap/envelope/";
    private static readonly XNamespace Payload = "urn:jardem:register:1";
    private static readonly XNamespace Utility = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    private static readonly XNamespace Security = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

    /// <summary>A centre made once; each world gets a copy, because new keys take long.</summary>
    private static readonly Lazy<string> Centre = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("jardem-centre").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        Jardem.Simulator.Authority.CertificationCentre.Create(new Uri("http://127.0.0.1/"), () => new DateTimeOffset(2026, 7, 10, 0, 0, 0, TimeSpan.Zero)).Save(folder);
        return folder;
    });

    private readonly string _folder;

    private RawWire(WebApplication world, string folder)
    {
        _folder = folder;
        World = world;
        Client = new HttpClient { BaseAddress = new Uri(world.Urls.First()), Timeout = TimeSpan.FromSeconds(20) };
    }

    public WebApplication World { get; }

    public HttpClient Client { get; }

    public Jardem.Simulator.People.Town Town => World.Services.GetRequiredService<Jardem.Simulator.People.Town>();

    public static async Task<RawWire> Start(params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("jardem-world").FullName;
        foreach (var file in Directory.EnumerateFiles(Centre.Value))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        var world = OutsideWorld.Build(["--data", folder, "--urls", "http://127.0.0.1:0", "--people", "400", "--random", "7", "--today", "2026-07-10", .. options]);
        await world.StartAsync();
        return new RawWire(world, folder);
    }

    public void Order(Order order) => World.Services.GetRequiredService<Orders>().Give(order);

    public static XElement Question(string name, params (string Name, string Value)[] fields) =>
        new(Payload + name, fields.Select(f => new XElement(Payload + f.Name, f.Value)));

    public static XElement Sync(string messageId, string serviceId, XElement payload, string password = "jardem-demo") =>
        new(
            XName.Get("SendMessage", "http://bip.bee.kz/SyncChannel/v10/Types"),
            new XElement(
                "request",
                new XElement("requestInfo", new XElement("messageId", messageId), new XElement("serviceId", serviceId), new XElement("messageDate", "2026-07-10T10:00:00.000+05:00"), Sender(password)),
                new XElement("requestData", new XElement("data", payload))));

    public static XElement Async(string operation, params object[] parts) => new(XName.Get(operation, "http://bip.bee.kz/AsyncChannel/v10/Types"), new XElement("request", parts));

    public static XElement Ask(string messageId, XElement payload) => Async(
        "sendMessage",
        new XElement("messageInfo", new XElement("messageId", messageId), new XElement("serviceId", "MON_ES_REQUEST_FORM_IMPORT"), new XElement("messageType", "REQUEST"), new XElement("messageDate", "2026-07-10T10:00:00.000+05:00"), Sender()),
        new XElement("messageData", new XElement("data", payload)));

    public static XElement Fetch(int amount = 10) =>
        Async("getMessages", new XElement("requestDate", "2026-07-10T10:00:00.000+05:00"), new XElement("serviceId", "MON_ES_REQUEST_FORM_IMPORT"), Sender(), new XElement("amount", amount));

    public static XElement Confirm(string messageId, bool again = false) => Async(
        "sendDeliveryNotification",
        new XElement("messageId", messageId),
        new XElement("serviceId", "MON_ES_REQUEST_FORM_IMPORT"),
        new XElement("notificationDate", "2026-07-10T10:00:00.000+05:00"),
        new XElement("deliveryStatus", new XElement("receiveStatus", "true"), new XElement("statusDate", "2026-07-10T10:00:00.000+05:00"), new XElement("resendMessage", again ? "true" : "false")));

    private static XElement Sender(string password = "jardem-demo") => new("sender", new XElement("senderId", "jardem"), new XElement("password", password));

    /// <summary>The HTTP answer to an operation in an envelope, signed with the key where one is given.</summary>
    public async Task<(HttpStatusCode Status, string Text)> Post(string channel, XElement operation, X509Certificate2? key = null)
    {
        var envelope = new XElement(Soap + "Envelope", new XElement(Soap + "Header"), new XElement(Soap + "Body", new XAttribute(Utility + "Id", "b1"), operation));
        var text = key is null ? envelope.ToString(SaveOptions.DisableFormatting) : Signed(envelope, key);
        using var answer = await Client.PostAsync(channel, new StringContent(text, Encoding.UTF8, "text/xml"));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The response element of a signed answer; fails where the signature does not hold.</summary>
    public async Task<XElement> Answer(string channel, XElement operation)
    {
        var (status, text) = await Post(channel, operation);
        Xunit.Assert.True(status == HttpStatusCode.OK, text);
        Xunit.Assert.True(Holds(text), text);
        return XElement.Parse(text).Element(Soap + "Body")!.Elements().Single().Element("response")!;
    }

    public Task<XElement> Person(string iin, string messageId = "m-1") => Answer("sync", Sync(messageId, "GBDFL_UniversalServiceSync", Question("PersonRequest", ("iin", iin))));

    /// <summary>Values of the records of an answer.</summary>
    public static List<Dictionary<string, string>> Records(XElement response) =>
        [.. response.Descendants(Payload + "record").Select(r => r.Elements().ToDictionary(e => e.Name.LocalName, e => e.Value))];

    public static string Code(XElement response) => response.Descendants(Payload + "code").Single().Value;

    /// <summary>Whether the one signature is of the Body that is there and holds.</summary>
    public static bool Holds(string text)
    {
        var document = new XmlDocument { PreserveWhitespace = true };
        document.LoadXml(text);
        var signatures = document.GetElementsByTagName("Signature", SignedXml.XmlDsigNamespaceUrl);
        if (signatures.Count != 1)
            return false;
        using var certificate = Certificate(document);
        var signed = new ById(document);
        signed.LoadXml((XmlElement)signatures[0]!);
        return signed.CheckSignature(certificate, verifySignatureOnly: true);
    }

    public static X509Certificate2 Certificate(XmlDocument document) =>
        X509CertificateLoader.LoadCertificate(Convert.FromBase64String(document.GetElementsByTagName("KeyIdentifier", Security.NamespaceName)[0]!.InnerText));

    private static string Signed(XElement envelope, X509Certificate2 key)
    {
        var document = new XmlDocument { PreserveWhitespace = true };
        document.LoadXml(envelope.ToString(SaveOptions.DisableFormatting));
        var signed = new ById(document) { SigningKey = key.GetRSAPrivateKey() };
        signed.SignedInfo!.CanonicalizationMethod = SignedXml.XmlDsigExcC14NTransformUrl;
        signed.SignedInfo.SignatureMethod = SignedXml.XmlDsigRSASHA256Url;
        var reference = new Reference("#b1") { DigestMethod = SignedXml.XmlDsigSHA256Url };
        reference.AddTransform(new XmlDsigExcC14NTransform());
        signed.AddReference(reference);
        var token = document.CreateElement("wsse", "SecurityTokenReference", Security.NamespaceName);
        var identifier = document.CreateElement("wsse", "KeyIdentifier", Security.NamespaceName);
        identifier.InnerText = Convert.ToBase64String(key.RawData);
        token.AppendChild(identifier);
        signed.KeyInfo = new KeyInfo();
        signed.KeyInfo.AddClause(new KeyInfoNode(token));
        signed.ComputeSignature();
        var security = document.CreateElement("wsse", "Security", Security.NamespaceName);
        security.AppendChild(document.ImportNode(signed.GetXml(), true));
        document.DocumentElement!.FirstChild!.AppendChild(security);
        return document.OuterXml;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await World.StopAsync(soon.Token);
        await World.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class ById(XmlDocument document) : SignedXml(document)
    {
        public override XmlElement? GetIdElement(XmlDocument? document, string idValue) =>
            document!.GetElementsByTagName("Body", Soap.NamespaceName).OfType<XmlElement>().SingleOrDefault(e => e.GetAttribute("Id", Utility.NamespaceName) == idValue);
    }
}
