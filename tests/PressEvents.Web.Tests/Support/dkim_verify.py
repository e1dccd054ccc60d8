"""Says whether the signature of the mail on stdin holds; the record of the key is the first argument, whatever name is asked for."""
import sys

import dkim

holds = dkim.verify(sys.stdin.buffer.read(), dnsfunc=lambda name, timeout=5: sys.argv[1].encode())
print("holds" if holds else "broken")
