#!/usr/bin/env bash
# Takes the README's pictures from the running product: the guest's page, the back office and two pages of a pack.
# Needs what ./test.sh needs, pdftoppm from poppler-utils, and fonts for Chinese and Japanese names (fonts-noto-cjk).
set -euo pipefail
cd "$(dirname "$0")/../.."
PRESSEVENTS_PICTURES=$PWD/docs/pictures dotnet test --project tests/PressEvents.E2E.Tests -- --filter-class '*PicturesTests*'
cd docs/pictures
pdftoppm -r 60 -png -f 1 -l 1 -singlefile pack.pdf pack-1

# The fact sheet is where it says so in its heading; the list of contents on page 2 names it, too.
page=5
for number in 3 4 5 6 7 8; do
  text=$(pdftotext -f "$number" -l "$number" pack.pdf -)
  if [[ $text == *"Fact sheet"* ]]; then page=$number; fi
done
pdftoppm -r 60 -png -f "$page" -l "$page" -singlefile pack.pdf pack-2
rm pack.pdf
