// Where the 242 discs sit and which of the 33 zones each belongs to: the numbers of firmware/MatLayout.cs.

export const LENGTH_MM = 680;
export const WIDTH_MM = 420;
export const DISC_ROWS = 22;
export const DISC_COLUMNS = 11;
export const BANDS = 11;
export const ZONE_COLUMNS = 3;
export const ZONE_COUNT = BANDS * ZONE_COLUMNS;

const COLUMN_OF_DISC_COLUMN = [0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2];

/** The disc column over the pad of a zone column. */
const PAD_COLUMN = [2, 5, 8];

/** The four corners: zones head left, head right, foot left, foot right, seen from above. */
export const CORNERS = [0, 2, 30, 32];

export const zoneOfDisc = (row, column) =>
  Math.floor(row / (DISC_ROWS / BANDS)) * ZONE_COLUMNS + COLUMN_OF_DISC_COLUMN[column];

/** Discs, row by row from the head, with the centre of each as a share of the mat's length and width. */
export const DISCS = Array.from({ length: DISC_ROWS * DISC_COLUMNS }, (_, i) => {
  const row = Math.floor(i / DISC_COLUMNS);
  const column = i % DISC_COLUMNS;
  return { zone: zoneOfDisc(row, column), row, column, x: (column + 0.5) / DISC_COLUMNS, y: (row + 0.5) / DISC_ROWS };
});

/**
 * Load at a disc, blended between the pads around it. The mat has 33 pads, not 242: this is for the eye.
 * @param {ArrayLike<number>} load by zone
 */
export function blend(load, row, column) {
  const band = Math.min(BANDS - 1, Math.max(0, (row - 0.5) / 2));
  const upper = Math.floor(band);
  const lower = Math.min(BANDS - 1, upper + 1);
  const down = band - upper;
  return across(load, upper, column) * (1 - down) + across(load, lower, column) * down;
}

/** Beyond the outer pads a body narrows: the load falls off towards the mat's edge. */
function across(load, band, column) {
  const first = band * ZONE_COLUMNS;
  const at = (zoneColumn) => Math.max(0, load[first + zoneColumn]);
  if (column <= PAD_COLUMN[0]) return at(0) * (1 - 0.38 * (PAD_COLUMN[0] - column));
  if (column >= PAD_COLUMN[2]) return at(2) * (1 - 0.38 * (column - PAD_COLUMN[2]));
  const left = column < PAD_COLUMN[1] ? 0 : 1;
  const share = (column - PAD_COLUMN[left]) / (PAD_COLUMN[left + 1] - PAD_COLUMN[left]);
  return at(left) * (1 - share) + at(left + 1) * share;
}
