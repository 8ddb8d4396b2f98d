// The key is here: name the mat, connect.

import { action, card, h, heading } from "./dom.js";
import { browserAdvice } from "./browser-view.js";
import { words } from "../strings.js";

export function pairedView(app) {
  if (app.isDemo) return { element: heading(words.pair.title) };
  const name = nameField(app);
  const connect = action(words.pair.connect, async () => {
    await app.connect();
    app.go("mat");
  }, { kind: "primary", test: "connect", tell: (error) => app.tellError(error) });
  return {
    element: h("div.stack", {}, heading(words.pair.paired), name,
      app.canConnect
        ? card(h("p", {}, words.pair.chooser), h("p", {}, connect))
        : browserAdvice(app)),
  };
}

export function nameField(app) {
  const input = h("input", { id: "mat-name", type: "text", maxlength: 24, value: app.kept.name, autocomplete: "off" });
  input.addEventListener("change", async () => {
    const name = input.value.trim() || words.pair.nameDefault;
    app.kept = { ...app.kept, name };
    await app.mats.update(app.kept.id, { name });
    app.mat.dispatchEvent(new Event("change"));
  });
  return card(h("label", { for: "mat-name" }, words.pair.nameLabel), input);
}
