// Zones in words, seen from above: the person lying face up has their left on the right of the picture.

import { ZONE_COLUMNS } from "../layout.js";
import { LOADED } from "./colours.js";
import { words } from "../strings.js";

const MIDDLE = 500;
const STRONG = 1200;

export const regionName = (zone) =>
  words.regions.name(words.regions.bands[Math.floor(zone / ZONE_COLUMNS)], words.regions.columns[zone % ZONE_COLUMNS]);

/** uS above empty -> a word. */
export const loadName = (load) => words.live.loads[load < LOADED ? 0 : load < MIDDLE ? 1 : load < STRONG ? 2 : 3];
