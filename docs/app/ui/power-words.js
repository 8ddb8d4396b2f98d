import { words } from "../strings.js";

/** What the mat lives on, in words; of mats that cannot say, the percentage alone. @param percent of the battery service, or null */
export function powerWords(power, percent) {
  if (power === null) return percent === null ? words.device.unknown : `${percent} %`;
  if (!power.hasCell) return words.power.cableOnly;
  return `${power.percent} %, ${words.power[cellState(power)]}`;
}

function cellState({ hasUsb, isCharging, isLow, isEmpty }) {
  if (isCharging) return "charging";
  if (hasUsb) return "cable";
  return isEmpty ? "empty" : isLow ? "low" : "cell";
}

/** What must be said wherever one looks, or nothing. */
export function batteryWords(power) {
  if (!power?.hasCell || power.hasUsb) return "";
  return power.isEmpty ? words.power.emptyNow : power.isLow ? words.power.lowNow(power.percent) : "";
}

/** When it sleeps and what wakes it, or null if it cannot say. */
export function sleepWords(power) {
  if (power === null) return null;
  return power.sleepsAfterS === null ? words.power.awake : words.power.sleeps(power.sleepsAfterS);
}
