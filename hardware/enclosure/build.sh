#!/usr/bin/env bash
# Makes the STL files again from pod.scad.
set -euo pipefail
cd "$(dirname "$0")"

for part in base lid shell; do
    openscad -q -D "part=\"$part\"" -o "pod-$part.stl" pod.scad
done
