#!/usr/bin/env bash
# Everything about the hardware that a machine can check. Installs KiCad and ngspice where they are missing (Debian 12, root).
# Ends with `N passed, N failed`; the exit code is 0 only if nothing failed.
set -euo pipefail
cd "$(dirname "$0")/.."

bash hardware/kicad/install.sh
dotnet run --project hardware/gate -- --need-tools
