#!/usr/bin/env bash
# Serves PressEvents with the sample evening. Arguments go to the program: ./run.sh links --event the-defiant-ones
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
source .ci/debian.sh

require_sdk

needs=""
has_browser || needs+=" chromium"
has_font || needs+=" fonts-dejavu-core"
install_packages $needs || say "PressEvents runs without; packs are then printed from the reader’s own browser."

say "Building; the first time takes a minute or two …"
# On stderr, so that a verb’s --json stays the only thing on stdout.
dotnet build src/PressEvents.Web --nologo --verbosity quiet -p:UseSharedCompilation=true -nodeReuse:false >&2

exec dotnet run --no-build --project src/PressEvents.Web -- "$@"
