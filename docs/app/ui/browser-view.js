// Where the browser cannot reach the mat: keep the key, carry the link to one that can.

import { card, h, heading } from "./dom.js";
import { copyButton } from "./copy-button.js";
import { pairingLink } from "./pairing-link.js";
import { words } from "../strings.js";

export function browserView(app) {
  return { element: h("div.stack", {}, heading(words.browser.title), app.isDemo ? null : browserAdvice(app)) };
}

export function browserAdvice(app) {
  const { kept, android, ios, desktop, copy } = words.browser;
  return card(heading(words.browser.title, 2), h("p", {}, kept),
    h("ul.lines", {}, [android, ios, desktop].map((line) => h("li", {}, line))),
    h("p", {}, copyButton(app, copy, () => pairingLink(app.kept.key))));
}
