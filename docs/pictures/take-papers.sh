#!/usr/bin/env bash
# Prints the sample evening and keeps every page as a picture in docs/pictures/papers: a guest's pack, a host sheet, all working papers.
# Needs what ./run.sh needs, pdftoppm from poppler-utils, and fonts for Chinese and Japanese names (fonts-noto-cjk).
set -euo pipefail
cd "$(dirname "$0")/../.."
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
dotnet build src/PressEvents.Web --nologo --verbosity quiet
run() { PressEvents__DataDirectory="$data/data" PressEvents__PublicBaseUrl=http://localhost:5080 ASPNETCORE_ENVIRONMENT=Development dotnet run --no-build --project src/PressEvents.Web -- "$@" >/dev/null; }

run sample
folder=docs/pictures/papers
rm -rf "$folder"
mkdir -p "$folder"
pages() { for file in "$data/$1"/$2; do pdftoppm -r 55 -png "$file" "$folder/$1"; done; }

run pack --event the-defiant-ones --guest anh.nguyen@phim-tuong-tuong.example --out "$data/pack"
pages pack '*.pdf'
run pack --event the-defiant-ones --kind host --out "$data/host"
pages host '*Allen?Hughes*.pdf'
for kind in place-cards table-cards badges seating-plan door-sheet sign-in kitchen access rotation-cards recording-list equipment; do
  run pack --event the-defiant-ones --kind "$kind" --out "$data/$kind"
  pages "$kind" '*.pdf'
done

{
  printf '# The sample evening on paper\n\nTaken by `docs/pictures/take-papers.sh` from what the program prints. Names, outlets and rooms are invented.\n'
  for kind in pack host place-cards table-cards badges seating-plan door-sheet sign-in kitchen access rotation-cards recording-list equipment; do
    printf '\n## %s\n\n' "$kind"
    for page in "$folder/$kind"-[0-9]*.png; do
      number=$(basename "$page" .png); number=${number##*-}
      printf '![%s, page %d](papers/%s)\n' "$kind" "$((10#$number))" "$(basename "$page")"
    done
  done
} > docs/pictures/papers.md
