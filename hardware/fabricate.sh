#!/usr/bin/env bash
# Makes what a board house wants: gerbers, drill, positions, bill of materials, in one folder (default: hardware/fab, not committed).
# The gate must pass first: nobody should order a board that does not agree with the firmware.
set -euo pipefail
cd "$(dirname "$0")/.."

out=${1:-hardware/fab}
board=hardware/kicad/mat.kicad_pcb
bash hardware/check.sh

mkdir -p "$out/gerbers"
kicad-cli pcb export gerbers --layers F.Cu,In1.Cu,In2.Cu,B.Cu,F.Mask,B.Mask,F.Paste,F.Silkscreen,B.Silkscreen,Edge.Cuts \
    --no-protel-ext -o "$out/gerbers/" "$board"
kicad-cli pcb export drill --format excellon --generate-map --map-format gerberx2 -o "$out/gerbers/" "$board"
kicad-cli pcb export pos --side front --format csv --units mm --exclude-dnp -o "$out/positions.csv" "$board"
cp hardware/bom.csv "$out/bom.csv"
(cd "$out" && tar -czf gerbers.tar.gz gerbers)
echo "$(ls "$out/gerbers" | wc -l) gerber and drill files, $(($(wc -l <"$out/positions.csv") - 1)) parts placed, in $out"
