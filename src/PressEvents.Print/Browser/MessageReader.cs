using System.Buffers;
using System.IO.Pipelines;

namespace PressEvents.Print.Browser;

/// <summary>Cuts a stream into the messages that a zero byte ends.</summary>
internal static class MessageReader
{
    private const int PipeSize = 1 << 16;

    public static async Task ReadAllAsync(Stream stream, Action<ReadOnlySequence<byte>> handle)
    {
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: PipeSize));
        ReadResult result;
        do
        {
            result = await reader.ReadAsync();
            var rest = result.Buffer;
            while (rest.PositionOf((byte)0) is { } end)
            {
                handle(rest.Slice(0, end));
                rest = rest.Slice(rest.GetPosition(1, end));
            }

            reader.AdvanceTo(rest.Start, rest.End);
        }
        while (!result.IsCompleted);
    }
}
