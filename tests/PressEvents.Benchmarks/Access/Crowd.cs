using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;

namespace PressEvents.Benchmarks.Access;

/// <summary>Everybody who asks for what is not theirs, at once: sockets of nobody, many of one member, clients that never finish their question, messages that are far too big.</summary>
internal sealed class Crowd(Uri server, string memberCookie, string guestPath) : IDisposable
{
    private const int Anonymous = 1_000;
    private const int OfOneMember = 50;
    private const int Slow = 200;
    private const int Big = 8;
    private const int BigBytes = 40 * 1024 * 1024;

    private readonly List<IDisposable> open = [];

    private Uri Socket => new UriBuilder(server) { Scheme = "ws", Path = "/_blazor" }.Uri;

    public (int Refused, int Opened, int MemberRefused, int BigRefused) Tally { get; private set; }

    public void Dispose() => open.ForEach(one => one.Dispose());

    public async Task ComeAsync(CancellationToken ct)
    {
        var slow = SlowAsync(ct);
        var big = Enumerable.Range(0, Big).Select(_ => BigAsync(ct)).ToList();
        var refused = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, Anonymous), new ParallelOptions { MaxDegreeOfParallelism = 40, CancellationToken = ct }, async (_, stop) =>
        {
            if (!await OpensAsync(null, stop))
            {
                Interlocked.Increment(ref refused);
            }
        });
        var opened = 0;
        for (var page = 0; page < OfOneMember; page++)
        {
            opened += await OpensAsync(memberCookie, ct) ? 1 : 0;
        }

        Tally = (refused, opened, OfOneMember - opened, (await Task.WhenAll(big)).Count(status => status is not HttpStatusCode.OK));
        await slow;
    }

    private async Task<bool> OpensAsync(string? cookie, CancellationToken ct)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", server.GetLeftPart(UriPartial.Authority));
        if (cookie is not null)
        {
            socket.Options.SetRequestHeader("Cookie", cookie);
        }

        try
        {
            await socket.ConnectAsync(Socket, ct);
            lock (open)
            {
                open.Add(socket);
            }

            return true;
        }
        catch (WebSocketException)
        {
            socket.Dispose();
            return false;
        }
    }

    // A question that is begun and never ended; the server gives it up by itself.
    private async Task SlowAsync(CancellationToken ct)
    {
        for (var number = 0; number < Slow; number++)
        {
            var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, server.Port, ct);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"GET {guestPath} HTTP/1.1\r\nHost: localhost\r\nX-Slow: "), ct);
            open.Add(client);
        }
    }

    private async Task<HttpStatusCode> BigAsync(CancellationToken ct)
    {
        using var http = new HttpClient { BaseAddress = server };
        try
        {
            using var content = new ByteArrayContent(new byte[BigBytes]);
            content.Headers.ContentType = new("application/x-www-form-urlencoded");
            using var answer = await http.PostAsync(guestPath, content, ct);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return HttpStatusCode.RequestEntityTooLarge;    // hung up on in mid sentence
        }
    }
}
