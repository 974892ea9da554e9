# Sourced by the scripts beside this folder: where the project is, how to install what it needs, how to build it.

top=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd -P)
me="script/$(basename -- "$0")"

say() { printf '%s: %s\n' "$me" "$*" >&2; }

give_up() {
    say "$1"
    shift
    for line in "$@"; do printf '    %s\n' "$line" >&2; done
    exit 69
}

# The toolchain: on PATH, or where its installers put it.
find_swift() {
    command -v swift >/dev/null && return
    local dir
    for dir in "$HOME/.local/share/swiftly/bin" /opt/swift/usr/bin /usr/libexec/swift/bin /usr/local/swift/usr/bin; do
        if [ -x "$dir/swift" ]; then
            PATH="$dir:$PATH"
            return
        fi
    done
    give_up "no Swift toolchain found" "Install Swift 6.2 or later: https://www.swift.org/install/linux/, then run this again."
}

# Succeeds when the thing is there. A thing is a command, an absolute path (which may be a pattern), or "toolchain":
# what the Swift toolchain itself needs of the system in order to run, compile and link.
is_there() {
    case $1 in
    toolchain) toolchain_works ;;
    /*) compgen -G "$1" >/dev/null ;;
    *) command -v "$1" >/dev/null ;;
    esac
}

toolchain_works() {
    [ -e /usr/include/stdio.h ] && compgen -G '/usr/include/c++/*/vector' >/dev/null || return 1
    compgen -G '/usr/lib/gcc/*/*/libstdc++.so' >/dev/null || return 1
    local bin program
    bin=$(dirname -- "$(readlink -f -- "$(command -v swift)")")
    for program in swift-driver swift-build swift-frontend clang; do
        [ -x "$bin/$program" ] || continue
        if ldd "$bin/$program" 2>/dev/null | grep -q 'not found'; then return 1; fi
    done
}

# need PACKAGES THING REASON: notes the packages for installation unless the thing is there.
missing_packages=() missing_reasons=()
need() {
    is_there "$2" && return
    local package
    for package in $1; do missing_packages+=("$package"); done
    missing_reasons+=("$1: $3")
}

need_to_build() {
    find_swift
    need git git "fetches the packages that usher is built on"
    need "g++ libcurl4-openssl-dev libedit2 libncurses6 libsqlite3-0 libxml2" toolchain \
        "the Swift toolchain needs them to run and to link"
    need libncurses-dev '/usr/include/ncurses.h' "the board draws with ncurses"
}

# Says what is missing and why, then installs it. Quick, silent and without apt-get when nothing is missing.
install_needs() {
    [ ${#missing_packages[@]} -gt 0 ] || return 0
    say "installing with apt-get:"
    local reason
    for reason in "${missing_reasons[@]}"; do printf '    %s\n' "$reason" >&2; done
    command -v apt-get >/dev/null ||
        give_up "this system has no apt-get" "Install the equivalents of: ${missing_packages[*]}"
    local root=()
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || give_up "installing needs root, and there is no sudo" \
            "As root: apt-get install ${missing_packages[*]}"
        root=(sudo)
    fi
    local apt=("${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o Dpkg::Use-Pty=0)
    { "${apt[@]}" update && "${apt[@]}" install -y --no-install-recommends "${missing_packages[@]}"; } </dev/null >&2 ||
        give_up "apt-get could not install ${missing_packages[*]}"
    missing_packages=() missing_reasons=()
}

# The archives of the libraries that are not in every process anyway, in a folder that has no shared ones: the linker
# takes what it finds there. The C library and its parts stay shared, for logins that come from LDAP.
gather_archives() {
    local library archive clang
    clang=$(dirname -- "$(command -v swift)")/clang
    [ -x "$clang" ] || clang=clang
    mkdir -p "$1"
    for library in stdc++ ncursesw tinfo; do
        archive=$("$clang" -print-file-name="lib$library.a")
        [ -e "$archive" ] || give_up "lib$library.a is missing" "It comes with g++ or libncurses-dev: reinstall that."
        ln -sf -- "$archive" "$1/"
    done
}

# swift_build PRODUCT: a release build with the Swift library linked in, so that it runs where no toolchain is.
#
# Most of a capture is the start of its process. That is faster by a third if the process loads no libraries but C's and
# looks for none beside itself, by 7 % if it exports none of its thousands of symbols and its relocations are packed,
# which the C library understands from 2.36 on.
swift_build() {
    local archives=$top/.build/archives
    gather_archives "$archives"
    local options=(--configuration release --static-swift-stdlib --disable-local-rpath --product "$1"
        -Xlinker --no-export-dynamic -Xswiftc "-L$archives" -Xswiftc -Xclang-linker -Xswiftc -static-libgcc)
    local version
    version=$(getconf GNU_LIBC_VERSION 2>/dev/null || echo glibc 0)
    if [ "$(printf '%s\n' "glibc 2.36" "$version" | sort -V | head -n 1)" = "glibc 2.36" ]; then
        options+=(-Xswiftc -use-ld=lld -Xlinker -z -Xlinker pack-relative-relocs)
    fi
    swift build --package-path "$top" "${options[@]}" </dev/null >&2
}

# The release binary; its path is left in $usher.
build_release() {
    usher=$top/.build/release/usher
    # The stamp is as old as the start of the last build, and says when the binary was written. Nothing newer than the
    # one, and the binary is that one still: there is nothing to ask the compiler.
    local stamp=$top/.build/usher.stamp
    if [ -x "$usher" ] && [ -e "$stamp" ] && [ "$(cat "$stamp")" = "$(stat -c %y "$usher")" ] &&
        [ -z "$(find "$top/Package.swift" "$top/Sources" "$top/script/lib" -newer "$stamp" -print -quit)" ]; then
        return
    fi
    mkdir -p "$top/.build"
    local start=$top/.build/usher.start
    touch -- "$start"
    [ -x "$usher" ] || say "building usher; the first build takes some minutes"
    swift_build usher
    stat -c %y "$usher" >"$stamp"
    touch -r "$start" -- "$stamp"
}
