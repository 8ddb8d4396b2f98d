// What keeps the mat away, in plain words, and what to do.

import { action, h, link, setText, show } from "./dom.js";
import { words } from "../strings.js";

export function linkCard(app) {
  const text = h("p", { role: "status", data: { test: "problem" } });
  const connect = action(words.link.connect, () => app.connect(),
    { kind: "primary", test: "connect", tell: (error) => app.tellError(error) });
  const pair = link(words.link.pairAgain, "pair", "button");
  const element = h("section.card", {}, text, h("p.row", {}, connect, pair));
  return {
    element,
    update() {
      const { state, reason } = app.link;
      show(element, app.isDemo ? state === "failed" : state !== "open");
      show(connect, !app.isDemo);
      setText(text, words.link.reasons[reason] ?? (state === "connecting" ? words.link.connecting : words.link.off));
      setText(connect, state === "waiting" ? words.link.tryNow : words.link.connect);
      connect.disabled = state === "connecting";
      show(pair, reason === "wrong-key");
    },
  };
}
