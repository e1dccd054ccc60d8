namespace PressEvents.Web.Tests.Support;

/// <summary>A mail server that the kill loop sends to.</summary>
internal interface IMailPeer : IDisposable
{
    /// <summary>What the product is told to reach it.</summary>
    IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>How many messages arrived; cheap enough to be asked all the time.</summary>
    int ReceivedCount { get; }

    /// <summary>The Message-ID of each that arrived, once all that was taken has come to rest.</summary>
    Task<IReadOnlyList<string>> ReceivedIdsAsync();
}
