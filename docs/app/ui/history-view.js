// What was: calendar, weeks, tightness, zones, list, export.

import { download, toCsv, toJson } from "../export.js";
import { secondsByDay, useByZone } from "../history.js";
import { action, card, h, heading, setText, show } from "./dom.js";
import { Calendar } from "./calendar.js";
import { MatMap } from "./mat-map.js";
import { linkCard } from "./link-card.js";
import { tightnessChart, weekChart } from "./charts.js";
import { clock, day, dayName, minutes, recordDate, timeName } from "./time.js";
import { words } from "../strings.js";

/** Brightest zone of the map of zones used most. */
const FULL = 1000;

export function historyView(app) {
  const sync = h("p.soft", { role: "status" });
  const empty = h("p", {}, words.history.empty);
  const total = h("p.soft");
  const calendar = new Calendar();
  const weeks = h("div");
  const tightness = h("div");
  const map = new MatMap(words.history.zonesMap, { isSmooth: false });
  const list = h("ol.sessions", { data: { test: "history-list" } });
  const full = h("div.stack", {}, total, card(heading(words.history.calendar, 2), calendar.element),
    card(heading(words.history.weeks, 2), weeks), card(heading(words.history.tightness, 2), tightness),
    card(heading(words.history.zones, 2), h("div.live-stage", {}, map.element)),
    card(heading(words.history.list, 2), list), exportCard(app));
  const problem = linkCard(app);
  let drawn = "";

  async function draw() {
    const records = await app.mat.records.all();
    const ratings = await app.mat.ratings.all();
    const now = `${records.length} ${records[0]?.number} ${ratings.length}`;
    if (now === drawn) return;
    drawn = now;
    show(full, records.length > 0);
    show(empty, records.length === 0);
    setText(total, words.history.total(records.length, minutes(records.reduce((sum, { sessionS }) => sum + sessionS, 0))));
    calendar.set(secondsByDay(records));
    weeks.replaceChildren(weekChart(records));
    tightness.replaceChildren(tightnessChart(records, ratings));
    const use = useByZone(records);
    const most = Math.max(1, ...use);
    map.set(use.map((each) => (each / most) * FULL));
    list.replaceChildren(...records.map(item));
  }

  show(full, false);
  return {
    element: h("div.stack", {}, heading(words.history.title), problem.element, sync, empty, full),
    update() {
      const { records } = app.mat;
      setText(sync, records.isSyncing ? words.history.syncing(records.fetched) : "");
      problem.update();
      // In the middle of a sync every record would draw all anew.
      if (!records.isSyncing) draw();
    },
    leave() { map.leave(); },
  };
}

function item(record) {
  const date = recordDate(record);
  const when = date ? `${dayName(date)}, ${timeName(date)}` : words.history.noTime;
  return h("li", { data: { number: record.number } }, h("a", { href: `#/record/${record.number}` }, h("span", {}, when),
    h("span.soft", {}, words.history.item(clock(record.sessionS), words.history.reasons[record.endReason] ?? ""))));
}

function exportCard(app) {
  const name = app.kept?.name ?? words.app;
  const file = (ending) => `smartmat-${day(new Date())}.${ending}`;
  const csv = action(words.history.csv, async () => download(file("csv"), "text/csv", toCsv(name, await app.mat.records.all())));
  const json = action(words.history.json, async () => {
    const ratings = await app.mat.ratings.all();
    download(file("json"), "application/json", toJson(name, await app.mat.records.all(), ratings));
  });
  return card(heading(words.history.export, 2), h("p.row", {}, csv, json));
}
