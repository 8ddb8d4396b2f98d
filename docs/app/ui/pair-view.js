// A key by hand: 27 characters, or a whole link pasted.

import { readKey } from "../link/key.js";
import { h, heading, setText } from "./dom.js";
import { words } from "../strings.js";

export function pairView(app) {
  const fault = h("p.fault", { id: "pair-fault", role: "alert" });
  const input = h("input", {
    id: "pair-input", type: "text", autocapitalize: "characters", autocomplete: "off", spellcheck: "false",
    "aria-describedby": "pair-fault", data: { test: "pair-input" },
  });
  const form = h("form.card.stack", { novalidate: true },
    h("label", { for: "pair-input" }, words.pair.label), input, fault,
    h("p", {}, h("button.primary", { type: "submit", data: { test: "pair-submit" } }, words.pair.submit)));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const read = readKey(input.value);
    if (read.fault) {
      const text = words.pair.faults[read.fault];
      setText(fault, typeof text === "function" ? text(input.value.replace(/[\s-]/g, "").length) : text);
      input.setAttribute("aria-invalid", "true");
      input.focus();
      return;
    }
    await app.use(await app.mats.add(read.key));
    app.go("paired");
  });
  return {
    element: h("div.stack", {}, heading(words.pair.title), h("p", {}, words.pair.intro), form, h("p.soft", {}, words.pair.where)),
  };
}
