// The one colour scale for load (as Cli/LoadColour.cs has it): dark to light, never red against green.
const colours = ['#30344a', '#3b4a8c', '#2f6b9a', '#2a8a8c', '#3fa778', '#8cbf4d', '#d9cf3f', '#fff59d'];
const fullNewtons = 6;

/** @param newtons force on one disc, 0 or more */
export function colourOf(newtons) {
  const share = Math.sqrt(newtons / fullNewtons);
  return colours[Math.min(Math.floor(share * colours.length), colours.length - 1)];
}
