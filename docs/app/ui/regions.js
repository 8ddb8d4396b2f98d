// Zones in words: the part of the body that lies there, once the mat knows which way round; else the row from its head end.

import { BANDS, ZONE_COLUMNS } from "../layout.js";
import { LOADED } from "./colours.js";
import { words } from "../strings.js";

/** By band from the head on, of the middle column and of the two beside it: firmware/Sensing/BodyRegions.cs. */
const SPINE = [1, 1, 2, 2, 2, 3, 3, 5, 5, 5, 5];
const SIDES = [4, 4, 2, 2, 2, 3, 3, 5, 5, 5, 5];
const MIDDLE_COLUMN = 1;
const HEAD_AT_TOP = 1;

const MIDDLE = 500;
const STRONG = 1200;

/** @param {number} wayRound 0 unknown, 1 head at row 0, 2 at row 21 */
export function regionName(zone, wayRound = 0) {
  const band = Math.floor(zone / ZONE_COLUMNS);
  const column = zone % ZONE_COLUMNS;
  const place = words.regions.place(band + 1, words.regions.columns[column]);
  if (wayRound === 0) return place;
  const fromHead = wayRound === HEAD_AT_TOP ? band : BANDS - 1 - band;
  const region = (column === MIDDLE_COLUMN ? SPINE : SIDES)[fromHead];
  return `${words.regions.names[region]} (${place})`;
}

/** uS above empty -> a word. */
export const loadName = (load) => words.live.loads[load < LOADED ? 0 : load < MIDDLE ? 1 : load < STRONG ? 2 : 3];
