// "How tight do I feel today?": once a day, skippable, answerable later, without the mat as well.

import { action, card, h, heading, setText, show } from "./dom.js";
import { day } from "./time.js";
import { words } from "../strings.js";

const AFTER = 1;
const BEFORE = 0;

/** @param {{ isAfter?: boolean }} options after a session the answer belongs to that session */
export function tightnessCard(app, { isAfter = false } = {}) {
  let isAsked = true;
  const region = h("select", { id: "region", "aria-label": words.tightness.region },
    words.tightness.regions.map((name, i) => h("option", { value: i }, name)));
  const said = h("p", { role: "status" });
  const choices = h("div.scale", { role: "group", "aria-label": words.tightness.question },
    Array.from({ length: 10 }, (_, i) => action(String(i + 1), () => choose(i + 1), { test: `tightness-${i + 1}` })));
  [...choices.children].forEach((button, i) => button.setAttribute("aria-label", words.tightness.choice(i + 1)));
  const skip = action(words.tightness.skip, () => close(""), { kind: "quiet", test: "tightness-skip" });
  const form = h("div.stack", {}, choices,
    h("p.row.between.soft", {}, h("span", {}, words.tightness.low), h("span", {}, words.tightness.high)),
    h("p.row.between", {}, region, skip));
  const element = card(heading(words.tightness.question, 2), form, said);

  async function choose(rating) {
    await app.mat.ratings.keep(isAfter ? AFTER : BEFORE, Number(region.value), rating);
    await close(app.mat.isConnected ? words.tightness.thanks : words.tightness.waits);
    await app.mat.sync();
  }

  async function close(text) {
    isAsked = true;
    await app.store.setFact(factName(app), day(new Date()));
    show(form, false);
    setText(said, text);
    show(element, text !== "");
  }

  show(element, false);
  app.store.fact(factName(app)).then((askedOn) => {
    isAsked = askedOn === day(new Date());
    update();
  });
  function update() {
    if (!isAsked && !form.hidden) show(element, isAfter || (!app.isDemo && app.mat.isConnected && app.mat.safety !== null));
  }

  return { element, update };
}

const factName = (app) => `tightnessAsked ${app.mat.id}`;
