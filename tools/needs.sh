# What Jardem needs on a machine, and how it is brought here. Sourced by ./run and ./test.
# need NAME WHY TEST-COMMAND DEBIAN-PACKAGE… : installs the packages when root on Debian, else says in one line what is missing.
missing=()

need() {
  local name=$1 why=$2 check=$3
  shift 3
  bash -c "$check" >/dev/null 2>&1 && return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing $* ($why)…"
    if [ -z "${updated:-}" ]; then
      apt-get update -qq -o DPkg::Lock::Timeout=300 >/dev/null 2>&1 || true
      updated=yes
    fi
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=300 "$@" >/dev/null 2>&1 || true
    bash -c "$check" >/dev/null 2>&1 && return 0
  fi
  missing+=("$name ($why): install $*")
}

stop_if_missing() {
  [ ${#missing[@]} -eq 0 ] && return 0
  printf 'Missing: %s\n' "${missing[@]}" >&2
  exit 3
}

need_to_build() {
  need ".NET SDK 10" "the program is C#" 'dotnet --list-sdks | grep -q "^10\."' dotnet-sdk-10.0
  need "Node.js 20 with npm" "the look of the pages is built by npm" 'node -e "process.exit(+(process.versions.node.split(\".\")[0] < 20))" && npm --version' nodejs npm
  need "SQLite" "the storage of the demo and of one office" 'ldconfig -p | grep -q libsqlite3.so.0 || ls /usr/lib/*/libsqlite3.so.0 /opt/homebrew/opt/sqlite/lib/libsqlite3.dylib' libsqlite3-0
}

need_for_paper() {
  need "Chromium" "documents become PDF" 'command -v chromium || command -v chromium-browser || command -v google-chrome || test -x /snap/bin/chromium' chromium
  need "Noto Sans" "the letters of documents" 'fc-list | grep -qi "NotoSans-Regular"' fonts-noto-core fontconfig
}

# The look: built when it is missing or older than its sources.
build_assets() {
  local assets=src/Jardem.Web/Assets built=src/Jardem.Web/wwwroot/assets/css/jardem.css
  if [ -f "$built" ] && [ -z "$(find $assets/scss $assets/js $assets/images $assets/build.js $assets/package-lock.json -newer "$built" -print -quit)" ]; then
    return 0
  fi
  (cd $assets && npm ci --silent --no-audit --no-fund && npm run build --silent)
}
