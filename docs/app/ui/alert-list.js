// Warnings that wait for an answer.

import { EVENT } from "../link/messages.js";
import { action, h, heading, show } from "./dom.js";
import { regionName } from "./regions.js";
import { words } from "../strings.js";

/** Fault.SafeMode. */
const SAFE_MODE = 21;

export function alertList(app) {
  const list = h("div.stack");
  const element = h("section.card.alert", { role: "alert", data: { test: "alert" }, hidden: true }, heading(words.alerts.title, 2), list);
  let shown = "";
  return {
    element,
    update() {
      // Of safe mode a card of its own tells more.
      const alerts = app.mat.alerts.filter(({ kind, value }) => !(app.mat.isSafe && kind === EVENT.fault && value === SAFE_MODE));
      const now = alerts.map((alert) => alert.number).join();
      if (now === shown) return;
      shown = now;
      list.replaceChildren(...alerts.map((alert) => item(app, alert)));
      show(element, alerts.length > 0);
    },
  };
}

function item(app, alert) {
  const isDwell = alert.kind === EVENT.dwell;
  const text = isDwell ? words.alerts.dwell(regionName(alert.value, app.mat.person.wayRound)) : faultText(alert.value, regionName(alert.detail));
  const seen = action(isDwell ? words.alerts.acknowledge : words.alerts.seen, () => app.mat.orders.acknowledge(alert.number),
    { test: "acknowledge", tell: (error) => app.tellError(error) });
  return h("div.stack", {}, h("p", {}, text), h("p", {}, seen));
}

/** @param {string} where the zones, in words, where a fault has some */
export function faultText(fault, where = "") {
  const text = words.faults[fault];
  return typeof text === "function" ? text(where) : text ?? words.faults.other(fault);
}
