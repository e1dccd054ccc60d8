namespace PressEvents.Web.Mail.Transport;

/// <summary>What became of handing one message over.</summary>
internal abstract record Delivery
{
    /// <summary>The server has it and said so.</summary>
    internal sealed record Accepted : Delivery;

    /// <summary>The server will never take it; its own words say why.</summary>
    internal sealed record Refused(string Words) : Delivery;

    /// <summary>The server does not have it, and may take it later.</summary>
    internal sealed record TryLater(string Words) : Delivery;

    /// <summary>The server takes nothing from us: it knows our own address or sign-in no more. That is no fault of the message.</summary>
    internal sealed record SenderRefused(string Words) : Delivery;

    /// <summary>It was handed over, but no answer came: the server may have it or not.</summary>
    internal sealed record Unknown(string Words) : Delivery;
}
