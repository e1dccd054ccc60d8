using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace PressEvents.Benchmarks.Access;

/// <summary>A browser without scripts at an address of its own: limits that count addresses take it for another household.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly Uri server;
    private readonly HttpClient http;

    /// <param name="server">Where the product listens.</param>
    /// <param name="household">A number below 60,000: the visitor's address on the loopback network.</param>
    public Visitor(Uri server, int household)
    {
        this.server = server;
        var from = new IPEndPoint(new IPAddress([127, 7, (byte)(household / 250), (byte)((household % 250) + 1)]), 0);
        Cookies = new CookieContainer();
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            CookieContainer = Cookies,
            ConnectCallback = async (context, ct) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                socket.Bind(from);
                await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, context.DnsEndPoint.Port), ct);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        http = new HttpClient(handler) { BaseAddress = server };
    }

    public CookieContainer Cookies { get; }

    public void Dispose() => http.Dispose();

    public async Task<string> GetAsync(string path, CancellationToken ct)
    {
        using var answer = await http.GetAsync(path, ct);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync(ct);
    }

    /// <summary>Posts the form of a page that was read before; says how it was answered.</summary>
    public async Task<HttpStatusCode> PostAsync(string html, string path, IEnumerable<KeyValuePair<string, string>> typed, CancellationToken ct)
    {
        using var form = new FormUrlEncodedContent(typed.Append(new("__RequestVerificationToken", Token().Match(html).Groups["value"].Value)));
        using var answer = await http.PostAsync(path, form, ct);
        await answer.Content.ReadAsByteArrayAsync(ct);
        return answer.StatusCode;
    }

    public async Task SignInAsync(string email, CancellationToken ct)
    {
        var status = await PostAsync(await GetAsync("/account/sign-in", ct), "/account/sign-in", [new("email", email), new("password", AccessWorld.Password)], ct);
        if (status is not HttpStatusCode.Found)
        {
            throw new InvalidOperationException($"{email} was not signed in: {status}.");
        }
    }

    public string CookieHeader => Cookies.GetCookieHeader(server);

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
