using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PressEvents.Print.Browser;

/// <summary>Writes commands to the browser one after the other, each ended by a zero byte.</summary>
internal sealed class MessageWriter(Stream stream) : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // A browser's JSON parser reads this, not a page: escaping "<" and "+" would only blow a document up.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly SemaphoreSlim turn = new(1);

    public async Task WriteAsync(DevToolsCommand command, CancellationToken ct)
    {
        byte[] message = [.. JsonSerializer.SerializeToUtf8Bytes(command, Json), 0];
        await turn.WaitAsync(ct);

        // Half a message would garble all that follow: a write once begun goes on, only our waiting for it can end.
        await Task.Run(() => WriteInTurnAsync(message), CancellationToken.None).WaitAsync(ct);
    }

    /// <summary>Only once nobody waits for their turn any more: they would wait for ever.</summary>
    public void Dispose() => turn.Dispose();

    private async Task WriteInTurnAsync(byte[] message)
    {
        try
        {
            await stream.WriteAsync(message);
            await stream.FlushAsync();
        }
        finally
        {
            turn.Release();
        }
    }
}
