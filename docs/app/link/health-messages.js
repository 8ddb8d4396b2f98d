// What the mat tells of itself, by the tables of docs/protocol.md: faults, pads, vitals, boots, power.

import { Reader } from "./bytes.js";
import { ZONES } from "./messages.js";

const NEVER_SLEEPS = 0xffff;

/** Of a pad, as the mat has it; 0 is fine. */
export const PAD = { fine: 0, open: 1, shorted: 2, stuck: 3, noisy: 4, drifting: 5, saturated: 6 };

/** @returns one kept fault of count; null if the index is beyond the last. */
export function readFault(bytes) {
  const from = new Reader(bytes);
  const count = from.u8();
  if (from.left < 25) return { count, fault: null };
  const fault = { kind: from.u8(), isPresent: (from.u8() & 1) !== 0, times: from.u16(), zones: [] };
  for (let first = 0; first < 40; first += 8) {
    const bits = from.u8();
    for (let bit = 0; bit < 8; bit++) if ((bits >> bit) & 1) fault.zones.push(first + bit);
  }
  return { count, fault: { ...fault, lastUtcS: from.skip(12).u32() } };
}

/** @returns states: of each zone, see PAD; areEnough: somebody who lies down is seen. */
export function readPads(bytes) {
  const states = Array.from({ length: ZONES }, (_, zone) => (bytes[2 + (zone >> 1)] >> (zone & 1 ? 4 : 0)) & 15);
  return { leftOut: bytes[0], areEnough: (bytes[1] & 1) !== 0, states };
}

export function readVitals(bytes) {
  const from = new Reader(bytes);
  return { usedS: from.u32(), sinceCrashS: from.u32(), sessions: from.u32(), badFrames: from.u32(), longestTickMs: from.u16() };
}

/** @returns causes: how often by power on, crash, hang, on purpose, woke from sleep. */
export function readBoots(bytes) {
  const from = new Reader(bytes);
  return { count: from.u16(), causes: Array.from({ length: 5 }, () => from.u16()) };
}

/** @returns sleepsAfterS: null if it never does; lastEnd: of the boot before, 0 unknown, 1 crash, 2 hang, 3 on purpose, 4 sleep. */
export function readPower(bytes) {
  const from = new Reader(bytes);
  const flags = from.u8();
  const power = {
    hasUsb: (flags & 1) !== 0,
    hasCell: (flags & 2) !== 0,
    isCharging: (flags & 4) !== 0,
    isLow: (flags & 8) !== 0,
    isEmpty: (flags & 16) !== 0,
    isSafe: (flags & 32) !== 0,
    percent: from.u8(),
    millivolts: from.u16(),
    sleepsAfterS: from.u16(),
  };
  if (power.sleepsAfterS === NEVER_SLEEPS) power.sleepsAfterS = null;
  return { ...power, ...{ began: from.u8(), lastEnd: from.u8(), tries: from.u8(), radioRestarts: from.u8() } };
}
