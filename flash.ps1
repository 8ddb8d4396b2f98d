<#
.SYNOPSIS
Builds SmartMat's firmware and flashes it over USB: the first time, and every time after. Key, settings and history stay.
.DESCRIPTION
Finds the .NET SDK and hands everything to the tool in hardware/usb, which restores the pinned flasher (nanoff), checks the board,
updates nanoCLR only if its version differs, writes the application and lets the board tell what it runs. The first time it also makes
the pairing key and shows the link as a QR code. An interrupted run is simply run again.
Without PowerShell: dotnet run --project hardware/usb -- flash
.PARAMETER Command
flash (the default), key (a new pairing key: every phone is forgotten) or image (build the image only).
.PARAMETER Port
Serial port of the board, such as COM7 or /dev/ttyACM0. Found by itself if it is the only one.
.PARAMETER Image
With flash: a released image (smartmat-<version>.bin) instead of one built here. With image: list what is inside this file.
.PARAMETER App
Address of the phone page for the QR code, instead of the one in the firmware.
.PARAMETER Label
Also write the label as a drawing (SVG) to print for the inside of the pod's lid.
.PARAMETER Factory
Erase everything first: key, settings, history. Asks before it does.
.PARAMETER WhatIf
Read the board, then print the exact commands that would follow. Writes nothing; the board is restarted by the reading.
.EXAMPLE
./flash.ps1
Builds the firmware and flashes the only board that is plugged in.
.EXAMPLE
./flash.ps1 -Image smartmat-0.1.0.bin -Port COM7
Flashes a released image.
.EXAMPLE
./flash.ps1 key -Label label.svg
Gives the mat a new key and writes its label.
.INPUTS
None.
.OUTPUTS
Text. The exit code is the tool's: 0 done, 1 a problem (told with its remedy), 2 bad arguments, 130 stopped by Ctrl-C.
.LINK
docs/build-a-mat.md
#>
[CmdletBinding()]
param(
    [Parameter(Position = 0)][ValidateSet('flash', 'key', 'image')][string] $Command = 'flash',
    [string] $Port,
    [string] $Image,
    [string] $App,
    [string] $Label,
    [switch] $Factory,
    [switch] $WhatIf
)

if (-not (Get-Command dotnet -CommandType Application -ErrorAction SilentlyContinue)) {
    Write-Host 'The .NET SDK 10 is missing. Install it from https://dotnet.microsoft.com/download and run this again.'
    exit 1
}

$arguments = @($Command)
if ($Port) { $arguments += '--port', $Port }
if ($Image) { $arguments += $(if ($Command -eq 'image') { '--info' } else { '--image' }), $Image }
if ($App) { $arguments += '--app', $App }
if ($Label) { $arguments += '--label', $Label }
if ($Factory) { $arguments += '--factory' }
if ($WhatIf) { $arguments += '--what-if' }

& dotnet run --project (Join-Path $PSScriptRoot 'hardware/usb') -- @arguments
exit $LASTEXITCODE
