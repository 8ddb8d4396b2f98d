// One session of the history.

import { MatMap } from "./mat-map.js";
import { card, h, heading, link, setText, show } from "./dom.js";
import { clock, dayName, recordDate, timeName } from "./time.js";
import { regionName } from "./regions.js";
import { words } from "../strings.js";

/** uS of one step of a record's means. */
const STEP = 16;

export function recordView(app, number) {
  const map = new MatMap(words.record.map, { isSmooth: false });
  const when = h("p.state");
  const facts = h("dl.facts");
  const notes = h("ul.lines");
  const missing = h("p", {}, words.record.missing);
  const full = h("div.stack", {}, when, h("div.live-stage", {}, map.element), h("p.soft", {}, words.record.map), card(facts), notes);
  show(full, false);
  show(missing, false);
  app.mat.records.all().then((records) => {
    const record = records.find((each) => each.number === Number(number));
    show(full, record !== undefined);
    show(missing, record === undefined);
    if (record) fill(record);
  });

  function fill(record) {
    const date = recordDate(record);
    setText(when, date ? `${dayName(date)}, ${timeName(date)}` : words.history.noTime);
    map.set(record.zones.map(({ mean }) => mean * STEP));
    facts.replaceChildren(...factsOf(record).map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value))));
    notes.replaceChildren(...[record.fellAsleep && words.record.asleep, record.leftAbruptly && words.record.abrupt]
      .filter(Boolean).map((text) => h("li", {}, text)));
  }

  return {
    element: h("div.stack", {}, heading(words.record.title), missing, full, h("p", {}, link(words.back, "history", "link"))),
    leave() { map.leave(); },
  };
}

function factsOf(record) {
  const names = words.record;
  const rating = (given) => given && `${given.rating}, ${words.tightness.regions[given.region] ?? ""}`;
  return [
    [names.length, clock(record.sessionS)],
    [names.target, clock(record.targetS)],
    [names.ended, words.history.reasons[record.endReason] ?? ""],
    [names.strength, `${record.strength} %`],
    [names.posture, names.postures[record.posture ?? 0]],
    [names.alerts, String(record.alerts)],
    [names.before, rating(record.before)],
    [names.after, rating(record.after)],
    [names.breath, record.breathStart && record.breathEnd ? names.breathFromTo(record.breathStart, record.breathEnd) : null],
    [names.longest, record.longestS ? `${regionName(record.longestZone, record.wayRound)}: ${clock(record.longestS)}` : null],
  ].filter(([, value]) => value);
}
