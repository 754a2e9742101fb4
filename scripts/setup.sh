# SPDX-License-Identifier: Apache-2.0
# Shared by ./quickstart and ./run-tests: finds out which packages are missing and installs them.
# Sourced, not run. Works on Debian and Ubuntu; elsewhere it says what is needed and goes on.

say() { printf '\n== %s\n' "$*"; }

# Packages to build the library, its tools and examples.
# libfabric is the network of several nodes, libssl TLS for control connections, PMIx the way to be started by
# mpirun; without them the build goes on and has none.
build_packages="g++ cmake ninja-build libcli11-dev nlohmann-json3-dev pkg-config libfabric-dev libssl-dev \
  libpmix-dev"
# More for all tests: GoogleTest (source, for the cross build), a second compiler, sanitizers, aarch64, what other
# people's build scripts use, network namespaces, and other launchers.
test_packages="openmpi-bin libopenmpi-dev mpich libmpich-dev slurm-wlm munge iproute2 nftables tcpdump openssl \
  libgtest-dev googletest python3 procps clang binutils make autoconf automake \
  g++-aarch64-linux-gnu libc6-dev-arm64-cross qemu-user"

missing_packages() {
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || echo "$package"
  done
}

# install_missing PACKAGE...: installs what is not there; without the right to, lists it and fails.
install_missing() {
  if ! command -v dpkg-query >/dev/null 2>&1; then
    say "this is no Debian or Ubuntu; please see to it that the counterparts of these are installed:"
    echo "  $*"
    return 0
  fi
  missing=$(missing_packages "$@" | tr '\n' ' ')
  [ -z "${missing% }" ] && return 0
  if [ "$(id -u)" = 0 ]; then
    as_root=""
  elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    as_root="sudo"
  elif command -v sudo >/dev/null 2>&1 && [ -t 0 ]; then
    as_root="sudo"
  else
    say "these packages are missing, and this user may not install them. As root, run:"
    echo "  apt-get install $missing"
    return 1
  fi
  say "installing: $missing"
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq &&
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
}

# clang's sanitizer runtimes are in a package with clang's version in its name.
install_clang_runtime() {
  command -v dpkg-query >/dev/null 2>&1 || return 0
  version=$(clang --version | sed -n 's/.*clang version \([0-9]*\).*/\1/p' | head -n 1)
  [ -n "$version" ] && install_missing "libclang-rt-$version-dev"
}

# configure FOLDER OPTION...: (re)configures only when needed; build FOLDER [TARGET...]
configure() {
  folder=$1
  shift
  mkdir -p "$folder"
  cmake -S "$top" -B "$folder" -G Ninja "$@" >"$folder/configure.log" 2>&1 ||
    { cat "$folder/configure.log"; return 1; }
}
build() {
  folder=$1
  shift
  cmake --build "$folder" --parallel "$(nproc)" ${1:+--target "$@"}
}
