using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using PressEvents.Domain.Invitations;

namespace PressEvents.Benchmarks;

/// <summary>One kind of request, sent over and over for one guest after another.</summary>
internal interface IRequests
{
    Task PrepareAsync(CancellationToken ct);

    Task SendAsync(int connection, CancellationToken ct);
}

/// <summary>Opens the page.</summary>
internal sealed class ShowRequests(HttpClient http, IReadOnlyList<InvitationToken> tokens) : IRequests
{
    private int next;

    public Task PrepareAsync(CancellationToken ct) => Task.CompletedTask;

    public async Task SendAsync(int connection, CancellationToken ct)
    {
        var token = tokens[Interlocked.Increment(ref next) % tokens.Count];
        using var response = await http.GetAsync($"/i/{token.Value}", ct);
        response.EnsureSuccessStatusCode();
        await response.Content.ReadAsByteArrayAsync(ct);
    }
}

/// <summary>Sends the page's form, yes and no by turns: every one is a change with its audit line and mail.</summary>
internal sealed partial class FormAnswers(HttpClient http, IReadOnlyList<InvitationToken> tokens) : IRequests
{
    private readonly ConcurrentDictionary<int, int> turns = new();
    private readonly HttpClient withoutRedirect = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = http.BaseAddress };
    private string antiforgery = "";

    public async Task PrepareAsync(CancellationToken ct) =>
        antiforgery = Token().Match(await withoutRedirect.GetStringAsync($"/i/{tokens[0].Value}", ct)).Groups["value"].Value;

    public async Task SendAsync(int connection, CancellationToken ct)
    {
        var turn = turns.AddOrUpdate(connection, 0, (_, before) => before + 1);
        using var form = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", antiforgery),
            new("submission", Guid.CreateVersion7().ToString()),
            new("answer", turn % 2 == 0 ? "yes" : "no"),
            new("dietNote", ""),
            new("access", ""),
        ]);
        using var response = await withoutRedirect.PostAsync($"/i/{tokens[connection].Value}", form, ct);
        if (response.StatusCode is not HttpStatusCode.SeeOther)
        {
            throw new InvalidOperationException($"{response.StatusCode}: {await response.Content.ReadAsStringAsync(ct)}");
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}

/// <summary>The same answers to the minimal API.</summary>
internal sealed class JsonAnswers(HttpClient http, IReadOnlyList<InvitationToken> tokens) : IRequests
{
    private readonly ConcurrentDictionary<int, int> turns = new();

    public Task PrepareAsync(CancellationToken ct) => Task.CompletedTask;

    public async Task SendAsync(int connection, CancellationToken ct)
    {
        var turn = turns.AddOrUpdate(connection, 0, (_, before) => before + 1);
        var reply = new ReferenceServer.Reply(turn % 2 == 0 ? "yes" : "no", Guid.CreateVersion7());
        using var response = await http.PostAsJsonAsync($"/i/{tokens[^(connection + 1)].Value}", reply, ct);
        response.EnsureSuccessStatusCode();
    }
}
