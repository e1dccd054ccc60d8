"""An SMTP server that does as the recipient's name says, and writes down what it got before it answers.

refuse@…  550 at RCPT          later@…  451 at RCPT the first time, taken the second
bad@…     554 after the data   busy@…   451 after the data
cut@…     takes the data and hangs up without an answer
"""
import argparse
import asyncio
import base64
import email
import json
import os
import signal

from aiosmtpd.smtp import SMTP


class Sink:
    def __init__(self, log, delay):
        self.log = open(log, "a", encoding="ascii")
        self.delay = delay
        self.asked = {}

    def note(self, **what):
        self.log.write(json.dumps(what) + "\n")
        self.log.flush()
        os.fsync(self.log.fileno())

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        name = address.split("@")[0]
        self.asked[address] = self.asked.get(address, 0) + 1
        self.note(event="rcpt", address=address)
        if name.startswith("refuse"):
            return "550 5.1.1 no such mailbox"
        if name.startswith("later") and self.asked[address] == 1:
            return "451 4.2.1 try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        name = envelope.rcpt_tos[0].split("@")[0]
        if name.startswith("bad"):
            return "554 5.6.0 not this text"
        if name.startswith("busy"):
            return "451 4.3.0 busy"
        parsed = email.message_from_bytes(envelope.content)
        self.note(event="data", to=envelope.rcpt_tos, messageId=parsed["Message-ID"],
                  raw=base64.b64encode(envelope.content).decode("ascii"))
        await asyncio.sleep(self.delay)
        if name.startswith("cut"):
            server.transport.abort()
        return "250 OK"


async def serve(arguments):
    loop = asyncio.get_running_loop()
    sink = Sink(arguments.log, arguments.delay)
    server = await loop.create_server(lambda: SMTP(sink, enable_SMTPUTF8=True, loop=loop), "127.0.0.1", arguments.port)
    print(server.sockets[0].getsockname()[1], flush=True)
    stop = asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    await stop.wait()


options = argparse.ArgumentParser()
options.add_argument("--log", required=True)
options.add_argument("--delay", type=float, default=0)
options.add_argument("--port", type=int, default=0)
asyncio.run(serve(options.parse_args()))
