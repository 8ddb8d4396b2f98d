// How the mat has fared: for whoever wants to know, closed at first.

import { h } from "./dom.js";
import { factList } from "./fact-list.js";
import { words } from "../strings.js";

export function vitalsCard(app) {
  const names = words.vitals;
  const facts = factList([names.used, names.sessions, names.sinceCrash, names.boots, names.lastEnd, names.badFrames, names.longestTick,
    names.cell, names.radio, names.packet, names.dropped]);
  return {
    element: h("details.card", {}, h("summary", {}, names.title), facts.element),
    update() {
      const { health, status } = app.mat;
      const { vitals, boots, power } = health;
      const from = (told, say) => (told === null ? null : say(told));
      facts.set([
        from(vitals, ({ usedS }) => names.span(usedS)),
        from(vitals, ({ sessions }) => String(sessions)),
        from(vitals, ({ sinceCrashS }) => names.span(sinceCrashS)),
        from(boots, ({ count, causes }) => `${count}: ${names.causes(causes)}`),
        from(power, ({ lastEnd }) => names.ends[lastEnd] ?? words.device.unknown),
        from(vitals, ({ badFrames }) => String(badFrames)),
        from(vitals, ({ longestTickMs }) => `${longestTickMs} ms`),
        from(power, ({ hasCell, millivolts }) => (hasCell ? `${(millivolts / 1000).toFixed(2)} V` : null)),
        from(power, ({ radioRestarts }) => String(radioRestarts)),
        from(status, ({ mtu }) => names.bytes(mtu)),
        from(status, ({ dropped }) => String(dropped)),
      ]);
    },
  };
}
