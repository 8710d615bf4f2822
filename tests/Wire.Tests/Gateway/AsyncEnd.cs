using System.Security.Cryptography.X509Certificates;

namespace Jardem.Tests.Gateway;

/// <summary>An asynchronous channel: takes questions, holds answers until they are confirmed, gives one at a time.</summary>
internal sealed class AsyncEnd
{
    private readonly Lock _lock = new();

    /// <summary>Questions that were taken.</summary>
    public List<string> Taken { get; } = [];

    /// <summary>Answers that wait: their ids and the message elements.</summary>
    public List<(string Id, string Service, string Message)> Waiting { get; } = [];

    public List<string> Confirmed { get; } = [];

    /// <summary>Whether confirmations are lost on their way.</summary>
    public bool Deaf { get; set; }

    /// <summary>Who signs what is fetched.</summary>
    public X509Certificate2 Signer { get; set; } = WireKeys.Gateway;

    public string State { get; set; } = "ON_DELIVERY";

    public string Date { get; set; } = Answers.Now;

    /// <summary>Puts an answer to a question into the queue.</summary>
    public void Put(string question, string payload, string? id = null, string? correlation = null, string? date = null, string type = "RESPONSE", string? service = null)
    {
        id ??= Guid.NewGuid().ToString();
        var queue = Answers.Value(question, "serviceId");
        var message = $"<message><messageInfo><messageId>{id}</messageId><correlationId>{correlation ?? Answers.Value(question, "messageId")}</correlationId><serviceId>{service ?? queue}</serviceId><messageType>{type}</messageType><messageDate>{date ?? Date}</messageDate></messageInfo><messageData><data>{payload}</data></messageData></message>";
        lock (_lock)
            Waiting.Add((id, queue, message));
    }

    public string Answer(string m)
    {
        lock (_lock)
        {
            return m switch
            {
                _ when m.Contains("<sendMessage ", StringComparison.Ordinal) => Take(m),
                _ when m.Contains("<getMessages ", StringComparison.Ordinal) =>
                    Say("getMessages", Waiting.FirstOrDefault(w => w.Service == Answers.Value(m, "serviceId")).Message ?? "", Signer),
                _ when m.Contains("<getMessageStatus ", StringComparison.Ordinal) => Say("getMessageStatus", $"<messageState>{State}</messageState><responseDate>{Date}</responseDate>", Signer),
                _ => Confirm(m),
            };
        }
    }

    private string Take(string m)
    {
        Taken.Add(m);
        return Say("sendMessage", $"<messageId>{Guid.NewGuid()}</messageId><correlationId>{Answers.Value(m, "messageId")}</correlationId><responseDate>{Date}</responseDate>");
    }

    private string Confirm(string m)
    {
        Confirmed.Add(Answers.Value(m, "messageId"));
        if (!Deaf)
            Waiting.RemoveAll(w => w.Id == Answers.Value(m, "messageId"));
        return Say("sendDeliveryNotification", $"<responseDate>{Date}</responseDate>");
    }

    private static string Say(string operation, string response, X509Certificate2? by = null) =>
        Answers.Signed($"""<{operation}Response xmlns="{Answers.Async}"><response xmlns="">{response}</response></{operation}Response>""", by);
}
