#!/usr/bin/env bash
# Runs every test of the solution once. --full: races, kill loops and large inputs at the size they were specified for.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
source .ci/debian.sh

case "${1:-}" in
  "") ;;
  --full) export PRESSEVENTS_FULL=1 ;;
  *) say "Usage: ./test.sh [--full]"; exit 2 ;;
esac

finish() { printf '%d passed, %d failed, %d skipped\n' "$1" "$2" "$3"; exit "$4"; }

has_postgresql() { compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || command -v initdb >/dev/null; }
has_zones() { /usr/bin/python3 -c 'import zoneinfo; zoneinfo.ZoneInfo("Antarctica/Troll")' 2>/dev/null; }
has_mail_server() { /usr/bin/python3 -c 'import aiosmtpd' 2>/dev/null; }

require_sdk

has_imap_server() { [[ -x /usr/sbin/dovecot ]]; }
has_calendar_reader() { /usr/bin/python3 -c 'import icalendar' 2>/dev/null; }
has_dns_and_dkim() { /usr/bin/python3 -c 'import dnslib, dkim' 2>/dev/null; }
has_postfix() { [[ -x /usr/sbin/postfix ]]; }

needs=""
has_browser || needs+=" chromium"
has_font || needs+=" fonts-dejavu-core"
has_postgresql || needs+=" postgresql"
has_mail_server || needs+=" python3-aiosmtpd"
has_imap_server || needs+=" dovecot-imapd"
has_calendar_reader || needs+=" python3-icalendar"
has_dns_and_dkim || needs+=" python3-dnslib python3-dkim"
has_postfix || needs+=" postfix"
has_zones || needs+=" python3 tzdata"
install_packages $needs || say "Tests that need what is missing are skipped, each with its reason."

say "Building …"
dotnet build PressEvents.sln --nologo --verbosity quiet -p:UseSharedCompilation=true -nodeReuse:false || { say "The build failed; no test was run."; finish 0 0 0 1; }

# One test project after another: each starts servers and a browser of its own, and two cores are soon full.
log=$(mktemp)
limit="--timeout 40m"
[[ -z "${PRESSEVENTS_FULL:-}" ]] || limit=""
trap 'rm -f "$log"' EXIT
code=0
# What hangs ends after forty minutes, twice what the longest takes, and the others still run.
dotnet test PressEvents.sln --no-build --no-progress --max-parallel-test-modules 1 $limit | tee "$log" || code=$?

read -r passed failed skipped < <(awk '
  /^Test run summary:/ { summary = 1 }
  summary && $1 == "succeeded:" { passed += $2 }
  summary && $1 == "failed:" { failed += $2 }
  summary && $1 == "skipped:" { skipped += $2 }
  END { print passed + 0, failed + 0, skipped + 0 }' "$log")

if [[ $((passed + failed)) -eq 0 ]]; then
  say "No test was run."
  [[ $code -ne 0 ]] || code=1
elif [[ $code -ne 0 && $failed -eq 0 ]]; then
  say "A test project ended without a result; it counts as one failure."
  failed=1
fi
# Their names once more: what a failing project printed stands between them and the end.
grep -a '^failed ' "$log" || true
finish "$passed" "$failed" "$skipped" "$code"
