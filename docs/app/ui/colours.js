// Cividis: made so that people with and without colour blindness see the same steps, and brighter is always more.

const STEPS = [
  [0, 34, 78], [18, 53, 112], [59, 73, 108], [87, 93, 109], [112, 113, 115],
  [138, 134, 120], [165, 156, 116], [195, 179, 105], [225, 204, 85], [254, 232, 56],
];

/** A zone counts as loaded from here, uS above empty (Tuning.LoadedMicrosiemens). */
export const LOADED = 60;

/** The strongest zone of a settled body is seldom weaker: a light load is not painted as a strong one. */
export const LEAST_PEAK = 700;

/** @returns 0..1 of the strongest; the curve lifts light loads, so that arms and neck are seen beside the hips. */
export const share = (load, peak) => Math.min(1, (Math.max(0, load) / peak) ** 0.8);

/** @param {number} at 0..1 */
export function colour(at) {
  const place = Math.min(1, Math.max(0, at)) * (STEPS.length - 1);
  const lower = Math.min(STEPS.length - 2, Math.floor(place));
  const part = place - lower;
  const mix = (i) => Math.round(STEPS[lower][i] * (1 - part) + STEPS[lower + 1][i] * part);
  return `rgb(${mix(0)} ${mix(1)} ${mix(2)})`;
}
