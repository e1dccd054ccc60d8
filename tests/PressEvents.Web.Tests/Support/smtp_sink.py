"""An SMTP server that does as the recipient's name says, and writes down what it got before it answers.

refuse@…  550 at RCPT          later@…  451 at RCPT the first time, taken the second
bad@…     554 after the data   busy@…   451 after the data
cut@…     takes the data and hangs up without an answer
full@…    452 at RCPT            closing@… 421 at RCPT, and hangs up
hang@…    takes the data and never answers; the others go on
tarpit@…  never answers RCPT     drop@…    hangs up where the data should begin
together@ is answered only once as many as --together hand over at the same time

With --note-late it waits before it writes down, and loses what is cut in between. With --refuse-sender nobody is let in: 550 at MAIL FROM. With --ask-sign-in: 530 there.
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
    def __init__(self, log, delay, together, sender, note_late):
        self.log = open(log, "a", encoding="ascii")
        self.delay = delay
        self.asked = {}
        self.together = asyncio.Barrier(together) if together else None
        self.sender = sender
        self.note_late = note_late

    async def handle_MAIL(self, server, session, envelope, address, mail_options):
        if self.sender:
            return self.sender
        self.note(event="mail", address=address)
        envelope.mail_from = address
        envelope.mail_options.extend(mail_options)
        return "250 OK"

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
        if name.startswith("full"):
            return "452 4.2.2 the mailbox is full"
        if name.startswith("tarpit"):
            await asyncio.Event().wait()
        if name.startswith("closing"):
            asyncio.get_running_loop().call_later(0.05, server.transport.close)
            return "421 4.3.2 closing for now"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        name = envelope.rcpt_tos[0].split("@")[0]
        if name.startswith("bad"):
            return "554 5.6.0 not this text"
        if name.startswith("busy"):
            return "451 4.3.0 busy"
        parsed = email.message_from_bytes(envelope.content)
        if self.note_late:
            await asyncio.sleep(self.delay)
        self.note(event="data", to=envelope.rcpt_tos, messageId=parsed["Message-ID"],
                  raw=base64.b64encode(envelope.content).decode("ascii"))
        if not self.note_late:
            await asyncio.sleep(self.delay)
        if name.startswith("cut"):
            server.transport.abort()
        if name.startswith("hang"):
            await asyncio.Event().wait()
        if name.startswith("together"):
            await self.together.wait()
        return "250 OK"


class Dropping(SMTP):
    async def smtp_DATA(self, arg):
        if self.envelope.rcpt_tos and self.envelope.rcpt_tos[0].startswith("drop"):
            await self.push("354 go ahead")
            self.transport.abort()
            return
        await super().smtp_DATA(arg)


async def serve(arguments):
    loop = asyncio.get_running_loop()
    sink = Sink(arguments.log, arguments.delay, arguments.together, arguments.sender, arguments.note_late)
    server = await loop.create_server(lambda: Dropping(sink, enable_SMTPUTF8=True, loop=loop), "127.0.0.1", arguments.port)
    print(server.sockets[0].getsockname()[1], flush=True)
    stop = asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    await stop.wait()


options = argparse.ArgumentParser()
options.add_argument("--log", required=True)
options.add_argument("--delay", type=float, default=0)
options.add_argument("--port", type=int, default=0)
options.add_argument("--together", type=int, default=0)
options.add_argument("--refuse-sender", dest="sender", action="store_const", const="550 5.7.1 sender not known here")
options.add_argument("--ask-sign-in", dest="sender", action="store_const", const="530 5.7.0 authentication required")
options.add_argument("--note-late", action="store_true")
asyncio.run(serve(options.parse_args()))
