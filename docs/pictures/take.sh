#!/usr/bin/env bash
# Takes the README's pictures from the running product: the guest's page, the back office and two pages of a pack.
# Needs what ./test.sh needs, and pdftoppm from poppler-utils.
set -euo pipefail
cd "$(dirname "$0")/../.."
PRESSEVENTS_PICTURES=$PWD/docs/pictures dotnet test --project tests/PressEvents.E2E.Tests -- --filter-class '*PicturesTests*'
cd docs/pictures
pdftoppm -r 60 -png -f 1 -l 1 -singlefile pack.pdf pack-1
page=$(for number in 2 3 4 5 6 7 8; do pdftotext -f "$number" -l "$number" pack.pdf - 2>&- | grep -q 'Fact' && echo "$number"; done | tail -n 1)
pdftoppm -r 60 -png -f "${page:-5}" -l "${page:-5}" -singlefile pack.pdf pack-2
rm pack.pdf
