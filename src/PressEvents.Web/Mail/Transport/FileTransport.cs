using MimeKit;

namespace PressEvents.Web.Mail.Transport;

/// <summary>Writes mail into files, where no server is set. A file appears whole or not at all.</summary>
internal sealed class FileTransport(MailFolder folder) : IMailTransport, IMailConnection
{
    public bool IsUsable => true;

    public Task<IMailConnection> ConnectAsync(CancellationToken ct)
    {
        try
        {
            folder.Create();
            return Task.FromResult<IMailConnection>(this);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MailServerAwayException($"The folder for mail cannot be written: {exception.Message}", exception);
        }
    }

    public async Task<Delivery> SendAsync(MailEnvelope envelope, Func<Task> beginData)
    {
        await beginData();
        try
        {
            envelope.Message.Prepare(EncodingConstraint.SevenBit);
            await folder.WriteAsync(envelope.Message);
            return new Delivery.Accepted();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Delivery.TryLater(exception.Message);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
