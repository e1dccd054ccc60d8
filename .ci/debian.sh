# Read by run.sh and test.sh: what they share about the machine they find themselves on.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en

say() { printf '%s\n' "$*" >&2; }

require_sdk() {
  command -v dotnet >/dev/null || { say "The .NET SDK named in global.json is needed; see https://dot.net."; exit 1; }
  dotnet --version >/dev/null 2>&1 || { say "The .NET SDK found here does not satisfy global.json."; dotnet --version >&2 || true; exit 1; }
}

has_browser() {
  local candidate
  if [[ -n ${PressEvents__Browser:-} ]]; then [[ -x $PressEvents__Browser ]]; return; fi
  for candidate in chromium chromium-browser google-chrome google-chrome-stable microsoft-edge microsoft-edge-stable; do
    command -v "$candidate" >/dev/null && return 0
  done
  [[ -d "/Applications/Google Chrome.app" || -d /Applications/Chromium.app || -d "/Applications/Microsoft Edge.app" ]]
}

# A browser draws no text at all on a machine without a single font, even where a page brings its own.
has_font() {
  [[ $(uname -s) != Linux ]] || [[ -n $(find -L /usr/share/fonts /usr/local/share/fonts "$HOME/.fonts" "$HOME/.local/share/fonts" \
    \( -name '*.ttf' -o -name '*.otf' -o -name '*.ttc' \) -print -quit 2>/dev/null) ]]
}

is_debian() { command -v apt-get >/dev/null && [[ -e /etc/debian_version ]]; }

as_root() { if [[ $EUID -eq 0 ]]; then "$@"; else sudo "$@"; fi; }

# Installs the packages named, each for itself. What cannot be had is reported, never fatal: the caller says what goes without it.
install_packages() {
  [[ $# -gt 0 ]] || return 0
  if ! is_debian; then say "Not found, and not installed for you on this system: $*."; return 1; fi
  if [[ $EUID -ne 0 ]] && ! command -v sudo >/dev/null; then say "Not found, and neither root nor sudo to install it: $*."; return 1; fi
  say "Installing $* …"
  as_root apt-get update -q >&2 || say "The package lists could not be renewed; trying those at hand."
  local package missing=0
  for package; do install_package "$package" || { say "Could not install $package."; missing=1; }; done
  return $missing
}

install_package() {
  # The tests start a postfix of their own; the machine's is to stay without a configuration, so that it never runs.
  [[ $1 != postfix ]] || echo "postfix postfix/main_mailer_type select No configuration" | as_root debconf-set-selections
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$1" >&2 && return
  # Ubuntu's name for it, where the browser then comes as a snap.
  [[ $1 == chromium ]] && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends chromium-browser >&2
}
