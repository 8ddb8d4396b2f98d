// After a session: what is good now, and how it felt.

import { card, h, heading, link, setText, show } from "./dom.js";
import { LAST_END } from "../link/messages.js";
import { chapters } from "./chapters.js";
import { clock } from "./time.js";
import { tightnessCard } from "./tightness-card.js";
import { words } from "../strings.js";

export function endedView(app) {
  const why = h("p.state");
  const length = h("p.soft");
  const note = h("p", { role: "status", data: { test: "end-note" } });
  const scenes = chapters(app);
  const question = tightnessCard(app, { isAfter: true });
  return {
    element: h("div.stack", {}, heading(words.ended.title), scenes.element, why, length, note,
      card(h("ul.lines", {}, words.ended.lines.map((line) => h("li", {}, line)))),
      question.element, h("p", {}, link(words.ended.close, "mat", "button"))),
    update() {
      scenes.update();
      const { ended } = app.mat;
      if (ended === null) return;
      setText(why, words.ended.reasons[ended.reason] ?? words.ended.reasons.other);
      setText(length, words.ended.length(clock(ended.sessionS)));
      show(length, ended.sessionS > 0);
      // How somebody got up is known only now.
      const lastEnd = app.mat.today?.lastEnd ?? 0;
      setText(note, lastEnd & LAST_END.abrupt ? words.record.abrupt : lastEnd & LAST_END.asleep ? words.record.asleep : "");
      question.update();
    },
  };
}
