using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;

namespace PressEvents.Print.Browser;

/// <summary>Speaks the DevTools protocol over two streams: sends commands, awaits their answers, passes events on.</summary>
internal sealed class DevToolsPipe : IDisposable
{
    private readonly MessageWriter writer;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> unanswered = new();
    private readonly ConcurrentDictionary<string, Action<DevToolsEvent>> listeners = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource closing = new();
    private int lastId;

    public DevToolsPipe(Stream commands, Stream answers)
    {
        writer = new MessageWriter(commands);
        _ = Task.Run(() => ReadUntilTheEndAsync(answers));
    }

    /// <summary>Ends, without an error, when the browser has gone.</summary>
    public Task Closed => closed.Task;

    public void Listen(string session, Action<DevToolsEvent> listener) => listeners[session] = listener;

    public void StopListening(string session) => listeners.TryRemove(session, out _);

    public async Task<JsonElement> SendAsync(string method, object? parameters, string? session, CancellationToken ct)
    {
        var id = Interlocked.Increment(ref lastId);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        unanswered[id] = answer;

        // Whoever waits for their turn to write would wait for ever once the one before them has nobody to write to.
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, closing.Token);
        try
        {
            await writer.WriteAsync(new DevToolsCommand(id, method, parameters, session), either.Token);
            return await answer.Task.WaitAsync(either.Token);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // Half a conversation is none, even if the end of the answers was not seen yet.
            Close();
            throw BrowserHasGone();
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw BrowserHasGone();
        }
        finally
        {
            unanswered.TryRemove(id, out _);
        }
    }

    public void Dispose()
    {
        Close();
        writer.Dispose();
    }

    private static BrowserDiedException BrowserHasGone() => new();

    private void Close()
    {
        // In this order: whoever is told begins again at once, and must not take this browser for a living one.
        closed.TrySetResult();
        closing.Cancel();
    }

    private async Task ReadUntilTheEndAsync(Stream answers)
    {
        try
        {
            await MessageReader.ReadAllAsync(answers, Handle);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or JsonException)
        {
            // However the conversation ends, its end is what counts.
        }
        finally
        {
            Close();
            foreach (var answer in unanswered.Values)
            {
                answer.TrySetException(BrowserHasGone());
            }
        }
    }

    private void Handle(ReadOnlySequence<byte> message)
    {
        using var document = JsonDocument.Parse(message);
        var root = document.RootElement;
        if (root.TryGetProperty("id", out var id))
        {
            Answer(id.GetInt32(), root);
        }
        else if (root.TryGetProperty("sessionId", out var session) && listeners.TryGetValue(session.GetString()!, out var listener))
        {
            listener(DevToolsEvent.Read(root));
        }
    }

    private void Answer(int id, JsonElement message)
    {
        if (!unanswered.TryRemove(id, out var answer))
        {
            return;
        }

        if (message.TryGetProperty("error", out var error))
        {
            answer.TrySetException(new PrintFailedException($"The browser refused a command: {error.GetRawText()}"));
        }
        else
        {
            answer.TrySetResult(message.GetProperty("result").Clone());
        }
    }
}
