using System.Security.Cryptography;
using System.Text;
using MimeKit;
using MimeKit.Cryptography;

namespace PressEvents.Web.Mail.Signing;

/// <summary>Signs mail of one domain (RFC 6376) with one key.</summary>
internal sealed class MessageSigner : IDisposable
{
    // Each named once more than it is there: nobody can add a second one on the way.
    private static readonly string[] Sealed =
        ["From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type", "Reply-To", "List-Unsubscribe", "List-Unsubscribe-Post"];

    private readonly RSA key = RSA.Create();
    private readonly string domain;
    private readonly string selector;
    private readonly string pem;

    /// <summary>Throws <see cref="CryptographicException"/> or <see cref="ArgumentException"/> where the key is none.</summary>
    public MessageSigner(string domain, string selector, string pem)
    {
        (this.domain, this.selector, this.pem) = (domain, selector, pem);
        key.ImportFromPem(pem);
    }

    public void Sign(MimeMessage message)
    {
        // Seven bits and short lines: nothing on the way has a reason to rewrite it.
        message.Prepare(EncodingConstraint.SevenBit);
        using var stream = new MemoryStream(Encoding.ASCII.GetBytes(pem));
        var signer = new DkimSigner(stream, domain, selector, DkimSignatureAlgorithm.RsaSha256)
        {
            HeaderCanonicalizationAlgorithm = DkimCanonicalizationAlgorithm.Relaxed,
            BodyCanonicalizationAlgorithm = DkimCanonicalizationAlgorithm.Relaxed,
        };
        signer.Sign(message, (string[])[.. Sealed, .. Sealed.Where(name => IsThere(message, name))]);
    }

    public void Dispose() => key.Dispose();

    private static bool IsThere(MimeMessage message, string name) =>
        message.Headers.Contains(name) || message.Body?.Headers.Contains(name) is true;
}
