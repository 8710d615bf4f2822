using System.Net.WebSockets;
using System.Text.Json;
using Jardem.Simulator.Authority;
using Jardem.Simulator.Faults;

namespace Jardem.Simulator.Keys;

/// <summary>
/// A stand-in for NCALayer, the signing program of the national certification centre: the same frames over a real WebSocket. It has no
/// dialog; when a page names nobody, the key chosen on /keys signs, and with none chosen it is as if the signer had cancelled.
/// </summary>
public sealed class NcaLayer(KeyStore keys, Orders orders, Journal journal, WorldTime time, WorldSettings settings)
{
    private const int LongestFrame = 24 * 1024 * 1024;

    public async Task Take(HttpContext http)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            http.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
            return;
        }
        if (!Allowed(http.Request.Headers.Origin.ToString()))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        try
        {
            await Write(socket, new { result = new { version = "1.4" } }, http.RequestAborted);
            while (await Frame(socket, http.RequestAborted) is { } frame)
            {
                if (Answer(frame) is { } answer)
                    await Write(socket, answer, http.RequestAborted);
            }
            if (socket.State == WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, http.RequestAborted);
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException)
        {
            http.Abort();
        }
    }

    /// <summary>Pages of the origins named, or of this machine; whoever names no origin is no page.</summary>
    private bool Allowed(string origin) =>
        origin.Length == 0
        || (settings.AllowedOrigins.Count > 0 ? settings.AllowedOrigins.Contains(origin) : Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.IsLoopback);

    /// <summary>What is said to a frame; null for nothing at all.</summary>
    private object? Answer(byte[] frame)
    {
        var (request, code, message) = SignRequest.Read(frame);
        if (request is null)
            return Error(code!, message!);
        var order = orders.Draw("ncalayer", FaultNames.OfKeys);
        journal.Write(time.Now, "ncalayer", "sign", "", order?.Fault ?? "answered");
        if (order?.Fault == "silence")
            return null;
        if (order?.Fault == "error")
            return Error("500", "The storage of keys cannot be opened");
        if (order?.Fault == "cancel")
            return Cancelled;
        if ((request.Iin is null ? keys.Chosen : keys.Find(request.Iin) ?? Unknown(request.Iin)) is not { } owner)
            return Cancelled;
        var whose = order?.Fault == "wrong-person" ? keys.Other(owner.Iin) : owner;
        if (Holder(whose, owner, request) is not { } holder)
            return Error("500", "No key fits what was asked for");
        var key = order?.Fault switch
        {
            "expired" => keys.Expired(holder, request.Use),
            "revoked" => keys.Revoked(holder, request.Use),
            _ => keys.Of(holder, request.Use),
        };
        string[] signatures = [.. request.Contents.Select(c => Convert.ToBase64String(keys.Sign(key, order?.Fault == "other-bytes" ? [.. c, (byte)' '] : c, request.Stamped)))];
        return new { status = true, body = new { result = request.Several ? (object)signatures : signatures[0] } };
    }

    /// <summary>
    /// Whom the certificate names. An officer has the key of the own body and roles, and one as a natural person; anybody else gets what is
    /// asked for. Null where no key of the owner's fits.
    /// </summary>
    private static KeyHolder? Holder(KeyOwner whose, KeyOwner asked, SignRequest request)
    {
        var wanted = request.Roles.ToList();
        if (asked.Login is null)
        {
            var bin = request.Bin ?? (wanted.Any(r => r.StartsWith(KeyRoles.LegalEntity, StringComparison.Ordinal)) ? asked.Bin : null);
            List<string> roles = bin is null ? [KeyRoles.NaturalPerson] : [KeyRoles.LegalEntity, .. wanted.DefaultIfEmpty(KeyRoles.FirstHead)];
            return whose.Holder(bin, roles.Distinct());
        }
        if (request.Bin is null && wanted.Contains(KeyRoles.NaturalPerson))
            return whose.Holder(null, [KeyRoles.NaturalPerson]);
        return (request.Bin is null || request.Bin == asked.Bin) && wanted.All(asked.RoleOids.Contains) ? whose.Holder(asked.Bin, asked.RoleOids) : null;
    }

    /// <summary>A number that neither an officer nor the town has; only a valid one has a key.</summary>
    private static KeyOwner? Unknown(string iin) =>
        People.MadeNumbers.Holds(iin) ? new KeyOwner(iin, "Белгісізов", "Мысал", null, null, null, null, []) : null;

    private static object Cancelled => new { status = true, body = new { } };

    private static object Error(string code, string message) => new { status = false, code, message };

    private static ValueTask Write(WebSocket socket, object frame, CancellationToken cancel) =>
        socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(frame).AsMemory(), WebSocketMessageType.Text, endOfMessage: true, cancel);

    /// <summary>The next text frame; null when the page closed, or sent too much.</summary>
    private static async Task<byte[]?> Frame(WebSocket socket, CancellationToken cancel)
    {
        using var whole = new MemoryStream();
        var piece = new byte[16 * 1024];
        while (true)
        {
            var part = await socket.ReceiveAsync(piece.AsMemory(), cancel);
            if (part.MessageType != WebSocketMessageType.Text || whole.Length + part.Count > LongestFrame)
                return null;
            whole.Write(piece, 0, part.Count);
            if (part.EndOfMessage)
                return whole.ToArray();
        }
    }
}
