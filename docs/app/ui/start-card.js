// Starting by hand: which programme, how long.

import { programmes } from "../programmes.js";
import { action, h, setText, show } from "./dom.js";
import { minutes } from "./time.js";
import { words } from "../strings.js";

const LENGTHS_S = [120, 180, 300, 600, 900, 1200];
const FREE = 0;
const PLANNED = 1;

/** Begun at the mat's own button only. */
const GUEST = 10;

export function startCard(app) {
  const lengths = h("select", { id: "length", "aria-label": words.home.length },
    LENGTHS_S.map((seconds) => h("option", { value: seconds }, words.minutes(minutes(seconds)))));
  const choice = h("select", { id: "programme", "aria-label": words.home.programme, data: { test: "programme" } },
    programmes.filter(({ id }) => id !== GUEST).map(({ id, name }) => h("option", { value: id }, name)));
  const lines = h("ul.lines.soft");
  const hint = h("p.soft", {}, words.home.startHint);
  const chosen = { length: false, programme: false };
  lengths.addEventListener("change", () => choose("length"));
  choice.addEventListener("change", () => choose("programme"));
  const start = action("", begin, { kind: "primary", test: "start", tell: (error) => app.tellError(error) });
  const element = h("section.card.start", {}, choice, lines, h("div.row", {}, lengths, start), hint);

  function choose(what) {
    chosen[what] = true;
    update();
  }

  /** A mat without a coach knows free sessions only. */
  const programme = () => (app.mat.today ? Number(choice.value) : FREE);

  function begin() {
    return app.mat.orders.start(programme() === FREE ? Number(lengths.value) : 0, programme());
  }

  function update() {
    const { mat } = app;
    show(element, mat.isConnected && !mat.isInSession && !mat.isSafe);
    show(choice, mat.today !== null);
    show(lines, mat.today !== null);
    if (!chosen.length && mat.settings) lengths.value = nearest(mat.settings.targetS);
    if (!chosen.programme && mat.today) choice.value = mat.today.programme;
    show(lengths, programme() === FREE);
    show(hint, !mat.today || mat.today.whyNot === 0);
    setText(start, label(mat));
    describe();
  }

  function label({ today }) {
    if (programme() === FREE) return words.home.start(minutes(Number(lengths.value)));
    const isToday = today.programme === programme() && today.targetS > 0;
    return isToday || programme() === PLANNED ? words.home.start(minutes(today.targetS)) : words.home.startIt;
  }

  let described = "";
  function describe() {
    if (described === choice.value) return;
    described = choice.value;
    const { lines: texts } = programmes.find(({ id }) => id === Number(choice.value)) ?? { lines: [] };
    lines.replaceChildren(...texts.map((text) => h("li", {}, text)));
  }

  return { element, update };
}

const nearest = (seconds) =>
  LENGTHS_S.reduce((best, length) => (Math.abs(length - seconds) < Math.abs(best - seconds) ? length : best));
