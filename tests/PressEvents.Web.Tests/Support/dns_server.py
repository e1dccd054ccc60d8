"""A name server that answers for the zone it is given as JSON: {"name": ["text", …]}; null answers SERVFAIL, an unknown name NXDOMAIN."""
import json
import sys
import time

from dnslib import QTYPE, RCODE, RR, TXT
from dnslib.server import BaseResolver, DNSServer


class Zone(BaseResolver):
    def __init__(self, texts):
        self.texts = texts

    def resolve(self, request, handler):
        reply = request.reply()
        name = str(request.q.qname).rstrip(".").lower()
        if name not in self.texts:
            reply.header.rcode = RCODE.NXDOMAIN
        elif self.texts[name] is None:
            reply.header.rcode = RCODE.SERVFAIL
        else:
            for text in self.texts[name]:
                parts = [text[at:at + 255].encode() for at in range(0, len(text), 255)]
                reply.add_answer(RR(request.q.qname, QTYPE.TXT, rdata=TXT(parts), ttl=60))
        return reply


zone = Zone(json.loads(sys.argv[1]))
udp = DNSServer(zone, address="127.0.0.1", port=int(sys.argv[2]))
tcp = DNSServer(zone, address="127.0.0.1", port=int(sys.argv[2]), tcp=True)
udp.start_thread()
tcp.start_thread()
print("ready", flush=True)
while True:
    time.sleep(60)
