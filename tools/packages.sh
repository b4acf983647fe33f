#!/usr/bin/env bash
# packages.sh [--list] PURPOSE...: installs the Debian 12 packages that are missing for a purpose,
# and says which. Purposes: build, run, test, bench, lint, package. With --list it only prints the
# names. Needs nothing but apt-get; as another user than root it calls sudo and says so.
set -euo pipefail

# What a release build needs: compiler, build tools and the libraries of the design.
build=(
  g++ cmake ninja-build pkg-config
  libboost1.81-dev libboost-json1.81-dev  # Asio and Beast are headers; JSON is compiled
  libsqlite3-dev libpq-dev libssl-dev libcurl4-openssl-dev zlib1g-dev
  libfmt-dev libcli11-dev libtomlplusplus-dev libre2-dev libutf8proc-dev
  libargon2-dev liboath-dev  # passwords and one-time passwords of the web site
  prometheus-cpp-dev
)
# The web site is built by Node.js. Debian's npm would put out a Node.js of another origin.
command -v npm >/dev/null || build+=(nodejs npm)
# What a server reads at run time (time zones), and what ./run shows its requests with.
run=(tzdata curl)
# What ./dev package needs beside a build: Debian's names of shared libraries, objdump.
package=(dpkg-dev file binutils)
# What ./test needs beside a build.
test=(
  git                                     # tidy.py asks it which files are ours
  libgtest-dev libgmock-dev
  clang-14 libclang-rt-14-dev             # libFuzzer targets
  clang-format-14
  python3 python3-phonenumbers iso-codes  # checks, end-to-end tests, the country list
  python3-yaml                            # the OpenAPI document
  kannel kannel-extras                    # an SMS gateway that nobody here wrote
  libnet-smpp-perl                        # and an SMPP library
  gammu-smsd smstools                     # daemons of modems, which the tests start themselves
  curl openssl mount                      # end-to-end tests: TLS certificates, a full disk
  php-cli                                 # a client in another language
  nginx haproxy                           # proxies as they come, in front of the server
  python3-aiosmtpd                        # a mail server, for passwords by mail
  chromium                                # the web site, as people see it
  faketime                                # a machine whose clock is set
  prometheus                              # promtool, and who scrapes the metrics
  libbenchmark-dev                        # the benchmarks are compiled with the tests
  postgresql-15                           # the other database; tests start servers of their own
)
# What ./dev lint needs beside a build.
lint=(clang-tidy-14 clang-format-14 shellcheck python3)
# What ./dev bench needs beside a build: the yardstick, the load generator, the micro benchmarks,
# the browser.
bench=(nginx wrk libbenchmark-dev python3 chromium)

usage() {
  sed -n '2,4s/^# //p' "$0"
  exit "${1:-2}"
}

list_only=0
wanted=()
for argument in "$@"; do
  case $argument in
    --list) list_only=1 ;;
    build) wanted+=("${build[@]}") ;;
    run) wanted+=("${build[@]}" "${run[@]}") ;;
    test) wanted+=("${build[@]}" "${run[@]}" "${package[@]}" "${test[@]}") ;;
    package) wanted+=("${build[@]}" "${package[@]}") ;;
    lint) wanted+=("${build[@]}" "${lint[@]}") ;;
    bench) wanted+=("${build[@]}" "${bench[@]}") ;;
    -h | --help) usage 0 ;;
    *) echo "packages.sh: unknown purpose '$argument'" >&2 && usage ;;
  esac
done
((${#wanted[@]})) || usage
mapfile -t wanted < <(printf '%s\n' "${wanted[@]}" | sort -u)
if ((list_only)); then
  printf '%s\n' "${wanted[@]}"
  exit 0
fi

installed() {
  [[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
  echo "packages.sh: no apt-get here. Linepool is built on Debian 12; it needs what these" \
    "packages hold: ${wanted[*]}" >&2
  exit 1
fi

missing=()
for package in "${wanted[@]}"; do
  installed "$package" || missing+=("$package")
done
((${#missing[@]})) || exit 0

as_root=()
if ((EUID != 0)); then
  if ! command -v sudo >/dev/null; then
    echo "packages.sh: these Debian packages are missing, and neither are you root nor is there" \
      "sudo. As root: apt-get install ${missing[*]}" >&2
    exit 1
  fi
  as_root=(sudo)
  echo "Installing Debian packages needs root: sudo may ask for your password."
fi
echo "Installing ${#missing[@]} Debian packages: ${missing[*]}"

# Quiet when it works; all of apt's words when it does not.
log=$(mktemp)
no_daemons=/usr/sbin/policy-rc.d
no_database=/etc/postgresql-common/createcluster.d/linepool-install.conf
ours=()
clean_up() {
  rm -f "$log"
  if ((${#ours[@]})); then "${as_root[@]}" rm -f "${ours[@]}"; fi
}
trap clean_up EXIT
# Debian starts each daemon that it installs, and asks this file whether it may. The tests start
# their own.
if [[ ! -e $no_daemons && ! -L $no_daemons ]]; then
  ours+=("$no_daemons")
  printf '#!/bin/sh\nexit 101\n' | "${as_root[@]}" tee "$no_daemons" >/dev/null
  "${as_root[@]}" chmod 755 "$no_daemons"
fi
apt() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive NEEDRESTART_MODE=a \
    apt-get -q -y -o Dpkg::Use-Pty=0 "$@" >"$log" 2>&1 </dev/null
}
# PostgreSQL's package makes a database of its own and starts it, unless it is told not to.
keep_postgresql_from_starting() {
  [[ " ${missing[*]} " == *' postgresql-15 '* ]] || return 0
  ours+=("$no_database")
  "${as_root[@]}" mkdir -p "${no_database%/*}"
  echo 'create_main_cluster = false' | "${as_root[@]}" tee "$no_database" >/dev/null
}
install_missing() { apt install --no-install-recommends "${missing[@]}"; }
lists_are_fresh() {
  local fresh
  fresh=$(find /var/lib/apt/lists -maxdepth 1 -name '*Packages*' -mtime -1 2>/dev/null)
  [[ -n $fresh ]]
}

keep_postgresql_from_starting
# Lists of another day name packages that the mirror has dropped since: then update and try again.
if { lists_are_fresh && install_missing; } || { apt update && install_missing; }; then
  echo "Installed."
else
  cat "$log" >&2
  echo "packages.sh: apt-get failed, see above" >&2
  exit 1
fi
