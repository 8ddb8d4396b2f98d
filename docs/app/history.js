// Figures of the history, from records and ratings: pure functions.

import { ZONE_COUNT } from "./layout.js";
import { day, recordDate, weekOf } from "./ui/time.js";

/** @returns {Map<string, number>} seconds of each day that has a session, "2026-11-20" -> 300. */
export function secondsByDay(records) {
  return sumBy(records, (date) => day(date));
}

/** @returns {{ start: Date, seconds: number }[]} the last weeks, oldest first, those without sessions too. */
export function secondsByWeek(records, count, today) {
  const sums = sumBy(records, (date) => day(weekOf(date)));
  return Array.from({ length: count }, (_, i) => {
    const start = weekOf(today);
    start.setDate(start.getDate() - 7 * (count - 1 - i));
    return { start, seconds: sums.get(day(start)) ?? 0 };
  });
}

/** @returns {{ date: Date, before: number|null, after: number|null }[]} a day each, oldest first; the day's last answer counts. */
export function tightnessByDay(records, ratings) {
  const days = new Map();
  const note = (date, phase, rating) => {
    const key = day(date);
    const known = days.get(key) ?? { date, before: null, after: null };
    days.set(key, { ...known, [phase]: rating });
  };
  for (const record of [...records].reverse()) {
    const date = recordDate(record);
    if (date && record.before) note(date, "before", record.before.rating);
    if (date && record.after) note(date, "after", record.after.rating);
  }
  for (const { at, phase, rating } of ratings) note(new Date(at), phase === 0 ? "before" : "after", rating);
  return [...days.values()].sort((a, b) => a.date - b.date);
}

/** @returns {number[]} load x time by zone, in all sessions: a zone is used more by more load as well as by longer. */
export function useByZone(records) {
  const sums = new Array(ZONE_COUNT).fill(0);
  for (const record of records) record.zones.forEach(({ loadedS, mean }, zone) => { sums[zone] += loadedS * mean; });
  return sums;
}

function sumBy(records, keyOf) {
  const sums = new Map();
  for (const record of records) {
    const date = recordDate(record);
    if (date) sums.set(keyOf(date), (sums.get(keyOf(date)) ?? 0) + record.sessionS);
  }
  return sums;
}
