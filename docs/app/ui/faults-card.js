// What is wrong with the mat and what to do; below it the pads that are left out, and what was wrong once.

import { BANDS, LENGTH_MM, WIDTH_MM, ZONE_COLUMNS, ZONE_COUNT } from "../layout.js";
import { PAD } from "../link/health-messages.js";
import { faultText } from "./alert-list.js";
import { action, card, h, heading, setText, show, svg } from "./dom.js";
import { regionName } from "./regions.js";
import { dayName } from "./time.js";
import { words } from "../strings.js";

export function faultsCard(app) {
  const now = h("ul.lines", { data: { test: "faults" } });
  const pads = h("p", { data: { test: "pads" } });
  const plan = padPlan();
  const left = h("ul.lines");
  const mended = h("ul.lines.soft");
  const forget = action(words.device.forgetMended, () => app.mat.orders.clearFaults(), { kind: "quiet", tell: (error) => app.tellError(error) });
  const before = h("details", {}, h("summary", {}, words.device.mended), mended, h("p", {}, forget));
  return {
    element: card(heading(words.device.faults, 2), now, pads, plan.element, left, before),
    update() {
      const { mat } = app;
      const { faults, pads: told } = mat.health;
      list(now, presentTexts(mat));
      list(mended, faults.filter(({ isPresent }) => !isPresent).map(mendedText));
      show(before, mended.childElementCount > 0);
      show(pads, told !== null);
      for (const part of [plan.element, left]) show(part, (told?.leftOut ?? 0) > 0);
      if (told === null) return;
      setText(pads, padsText(told));
      plan.set(told.states);
      list(left, told.states.flatMap((state, zone) => (state === PAD.fine ? [] : [`${regionName(zone)}: ${words.device.padStates[state]}`])));
    },
  };
}

function presentTexts(mat) {
  const present = mat.health.faults.filter(({ isPresent }) => isPresent);
  if (present.length > 0) return present.map(textOf);
  return [mat.status?.hasFault ? words.faults.someFault : mat.isConnected ? words.faults.none : words.device.unknown];
}

const textOf = ({ kind, zones }) => faultText(kind, zones.map((zone) => regionName(zone)).join("; "));

const mendedText = (fault) =>
  words.device.mendedOnce(textOf(fault), fault.times, fault.lastUtcS > 0 ? dayName(new Date(fault.lastUtcS * 1000)) : null);

function padsText({ leftOut, areEnough }) {
  if (leftOut === 0) return words.device.padsFine;
  return words.device.padsLeftOut(leftOut, areEnough);
}

/** Only what changed is drawn anew. */
function list(element, texts) {
  if ([...element.children].map(({ textContent }) => textContent).join() === texts.join()) return;
  element.replaceChildren(...texts.map((text) => h("li", {}, text)));
}

/** Where they are below the cover, head at the top. */
function padPlan() {
  const [width, height] = [WIDTH_MM / ZONE_COLUMNS, LENGTH_MM / BANDS];
  const zones = Array.from({ length: ZONE_COUNT }, (_, zone) => svg("rect", {
    x: (zone % ZONE_COLUMNS) * width + 5, y: Math.floor(zone / ZONE_COLUMNS) * height + 5, width: width - 10, height: height - 10, rx: 12,
  }));
  return {
    element: svg("svg", { viewBox: `0 0 ${WIDTH_MM} ${LENGTH_MM}`, class: "pad-plan", role: "img", "aria-label": words.device.padPlan }, zones),
    set(states) { states.forEach((state, zone) => zones[zone].classList.toggle("bad", state !== PAD.fine)); },
  };
}
