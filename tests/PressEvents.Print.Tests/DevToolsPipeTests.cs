using System.IO.Pipelines;
using PressEvents.Print.Browser;

namespace PressEvents.Print.Tests;

/// <summary>The conversation with a browser that is gone: everybody is told, also whoever had not got a word in yet.</summary>
public sealed class DevToolsPipeTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_is_in_mid_sentence_waits_for_their_turn_or_comes_later_is_told_that_the_browser_died()
    {
        var answers = new Pipe();
        using var pipe = new DevToolsPipe(new DeafStream(), answers.Reader.AsStream());
        var speaking = pipe.SendAsync("Page.setDocumentContent", null, null, Ct);
        var waiting = pipe.SendAsync("Target.createTarget", null, null, Ct);
        Assert.False(speaking.IsCompleted || waiting.IsCompleted);

        await answers.Writer.CompleteAsync();

        await Assert.ThrowsAsync<BrowserDiedException>(() => speaking.WaitAsync(Patience, Ct));
        await Assert.ThrowsAsync<BrowserDiedException>(() => waiting.WaitAsync(Patience, Ct));
        await Assert.ThrowsAsync<BrowserDiedException>(() => pipe.SendAsync("Page.enable", null, null, Ct).WaitAsync(Patience, Ct));
        await pipe.Closed.WaitAsync(Patience, Ct);
    }

    [Fact]
    public async Task Who_speaks_while_it_is_put_away_is_told_the_same()
    {
        using var commands = new MemoryStream();
        var answers = new Pipe();
        using var pipe = new DevToolsPipe(commands, answers.Reader.AsStream());
        await commands.DisposeAsync();

        await Assert.ThrowsAsync<BrowserDiedException>(() => pipe.SendAsync("Page.enable", null, null, Ct).WaitAsync(Patience, Ct));
    }

    /// <summary>Takes no word: like a pipe whose other end is full and gone.</summary>
    private sealed class DeafStream : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => 0;

        public override long Position { get; set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => new(Task.Delay(Timeout.Infinite, cancellationToken));

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
