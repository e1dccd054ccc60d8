using System.Net;
using System.Net.Sockets;

namespace PressEvents.Web.Tests.Support;

/// <summary>Ports for servers that tests start by themselves.</summary>
public static class Loopback
{
    /// <summary>A port that nobody listens on just now.</summary>
    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
