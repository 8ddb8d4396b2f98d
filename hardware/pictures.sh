#!/usr/bin/env bash
# Draws the committed pictures of the board again. The 3D view shows the parts' bodies only where KiCad's 3D models are installed.
set -euo pipefail
cd "$(dirname "$0")/kicad"
plots=$(mktemp -d)
trap 'rm -rf "$plots"' EXIT

for side in top bottom; do
    kicad-cli pcb render --side "$side" --width 1600 --height 1120 --zoom 1.25 --background opaque \
        -o "board-$side.png" mat.kicad_pcb
done
for layer in F.Cu B.Cu; do
    kicad-cli pcb export svg --mode-single --page-size-mode 2 --exclude-drawing-sheet --layers "$layer,Edge.Cuts" \
        -o "$plots/$layer.svg" mat.kicad_pcb
    rsvg-convert --width 1200 "$plots/$layer.svg" -o "board-${layer%.Cu}.png"
done
