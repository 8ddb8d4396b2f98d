#!/usr/bin/env bash
# Installs KiCad 9, its symbols and footprints, ngspice and an SVG renderer on Debian 12, for hardware/check.sh.
# KiCad 9 is in the backports suite. The machine's own sources stay as they are: a private list names the same mirror.
set -euo pipefail

if command -v kicad-cli >/dev/null && command -v ngspice >/dev/null && command -v rsvg-convert >/dev/null; then
    exit 0
fi

release=$(. /etc/os-release && echo "$VERSION_CODENAME")
mirror=$(sed -n 's/^URIs: *//p' /etc/apt/sources.list.d/*.sources 2>/dev/null | head -1)
key=$(sed -n 's/^Signed-By: *//p' /etc/apt/sources.list.d/*.sources 2>/dev/null | head -1)
if [ -z "$mirror" ]; then
    echo "no deb822 source found to take the mirror from" >&2
    exit 1
fi

private=$(mktemp -d)
trap 'rm -rf "$private"' EXIT
mkdir -p "$private/lists/partial"
for suite in "$release" "$release-backports"; do
    echo "deb ${key:+[signed-by=$key] }$mirror $suite main" >>"$private/sources.list"
done

apt=(apt-get -o "Dir::Etc::SourceList=$private/sources.list" -o Dir::Etc::SourceParts=-
    -o "Dir::State::lists=$private/lists" -o DPkg::Lock::Timeout=300)
"${apt[@]}" update
DEBIAN_FRONTEND=noninteractive "${apt[@]}" install -y --no-install-recommends \
    "kicad/$release-backports" "kicad-symbols/$release-backports" "kicad-footprints/$release-backports" \
    librsvg2-bin ngspice openscad
