// Bars and dots in plain elements: they grow with the text and are read out as lists.

import { secondsByWeek, tightnessByDay } from "../history.js";
import { h } from "./dom.js";
import { dayName, minutes } from "./time.js";
import { words } from "../strings.js";

const WEEKS = 6;
const DAYS = 12;
const MOST = 10;

const percent = (share) => `${Math.round(100 * share)}%`;

export function weekChart(records) {
  const weeks = secondsByWeek(records, WEEKS, new Date());
  const most = Math.max(60, ...weeks.map(({ seconds }) => seconds));
  return h("ol.bars", {}, weeks.map(({ start, seconds }) => {
    const date = start.toLocaleDateString(undefined, { day: "numeric", month: "numeric" });
    const spoken = h("span.spoken", {}, words.history.week(date, minutes(seconds)));
    const seen = h("span.seen", { "aria-hidden": "true" }, h("span.amount", {}, String(minutes(seconds))),
      h("span.bar", { style: { "--height": percent(seconds / most) } }), h("span.soft", {}, date));
    return h("li", {}, spoken, seen);
  }));
}

/** Each day from before to after, as a dumb-bell. */
export function tightnessChart(records, ratings) {
  const days = tightnessByDay(records, ratings).slice(-DAYS);
  if (days.length === 0) return h("p.soft", {}, words.history.tightnessNone);
  const chart = h("ol.dots", {}, days.map(({ date, before, after }) => {
    const given = [before, after].filter((rating) => rating !== null);
    const spoken = h("span.spoken", {}, words.history.tightnessPoint(dayName(date), before, after));
    const line = h("span.line", { style: { "--from": percent(Math.min(...given) / MOST), "--to": percent(Math.max(...given) / MOST) } });
    const dots = [[before, "before"], [after, "after"]].filter(([rating]) => rating !== null)
      .map(([rating, phase]) => h(`span.dot-${phase}`, { style: { "--at": percent(rating / MOST) } }));
    return h("li", {}, spoken, h("span.column", { "aria-hidden": "true" }, line, dots));
  }));
  return h("div.tightness", {}, h("div.axis.soft", { "aria-hidden": "true" }, h("span", {}, "10"), h("span", {}, "5"), h("span", {}, "1")), chart,
    h("p.key.soft", {}, h("span.dot-before", { "aria-hidden": "true" }), words.history.before,
      h("span.dot-after", { "aria-hidden": "true" }), words.history.after));
}
