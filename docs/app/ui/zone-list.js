// The map in words and figures: load now, how long, and the mat's own dose.

import { ZONE_COUNT } from "../layout.js";
import { LOADED } from "./colours.js";
import { clock } from "./time.js";
import { h, setText, show } from "./dom.js";
import { loadName, regionName } from "./regions.js";
import { words } from "../strings.js";

export function zoneList(app) {
  const rows = Array.from({ length: ZONE_COUNT }, (_, zone) => row(zone));
  const none = h("p.soft", {}, words.live.empty);
  const list = h("ul.zones", {}, rows.map(({ element }) => element));
  const summary = h("summary", {}, words.live.zones);
  const element = h("details.card", {}, summary, none, list);
  return {
    element,
    update() {
      const { live, zones, person } = app.mat;
      let loaded = 0;
      rows.forEach((each, zone) => {
        const load = live?.load[zone] ?? 0;
        each.update(load, zones[zone], person.wayRound);
        loaded += load >= LOADED ? 1 : 0;
      });
      show(none, loaded === 0);
    },
  };
}

function row(zone) {
  const name = h("span");
  const load = h("span.soft");
  const dwell = h("span.dwell");
  const bar = h("span.dose", { "aria-hidden": "true" });
  const element = h("li", { data: { zone, level: 0 } }, name, load, dwell, bar);
  return {
    element,
    update(now, told, wayRound) {
      const level = String(Math.max(0, now));
      if (element.dataset.level !== level) element.dataset.level = level;
      show(element, now >= LOADED || (told?.dose ?? 0) > 0);
      if (element.hidden) return;
      setText(name, regionName(zone, wayRound));
      setText(load, loadName(now));
      setText(dwell, told ? clock(told.dwellS) : "");
      bar.style.setProperty("--dose", `${Math.min(100, told?.dose ?? 0)}%`);
    },
  };
}
