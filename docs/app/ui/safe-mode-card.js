// Why the mat does next to nothing, and the way out.

import { action, h, heading, setText, show } from "./dom.js";
import { words } from "../strings.js";

export function safeModeCard(app) {
  const why = h("p");
  const leave = action(words.safeMode.leave, async () => {
    await app.mat.orders.leaveSafeMode();
    app.tell(words.safeMode.left);
  }, { kind: "primary", test: "leave-safe-mode", tell: (error) => app.tellError(error) });
  const element = h("section.card.alert", { data: { test: "safe-mode" } }, heading(words.safeMode.title, 2),
    h("p", {}, words.safeMode.text), why, h("p", {}, words.safeMode.toDo), h("p", {}, leave));
  return {
    element,
    update() {
      show(element, app.mat.isConnected && app.mat.isSafe);
      if (!element.hidden) setText(why, words.safeMode.lastEnds[app.mat.health.power.lastEnd] ?? words.safeMode.lastEnds[0]);
    },
  };
}
