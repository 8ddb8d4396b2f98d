// The pairing link as a QR code, for another phone.

import { h, heading, svg } from "./dom.js";
import { copyButton } from "./copy-button.js";
import { pairingLink } from "./pairing-link.js";
import { qrCode } from "../qr.js";
import { words } from "../strings.js";
import { writeKey } from "../link/key.js";

const QUIET_ZONE = 4;

export function shareView(app) {
  if (app.isDemo) return { element: h("div.stack", {}, heading(words.share.title), h("p", {}, words.demo.refused)) };
  const address = pairingLink(app.kept.key);
  return {
    element: h("div.stack", {}, heading(words.share.title), h("p", {}, words.share.intro), drawing(qrCode(address)),
      h("p", {}, words.share.characters), h("p.characters", {}, groups(writeKey(app.kept.key))),
      h("p", {}, copyButton(app, words.share.copy, () => address))),
  };
}

function drawing(modules) {
  const size = modules.length + 2 * QUIET_ZONE;
  const path = modules.flatMap((row, y) =>
    row.map((isDark, x) => (isDark ? `M${x + QUIET_ZONE} ${y + QUIET_ZONE}h1v1h-1z` : ""))).join("");
  return svg("svg", { viewBox: `0 0 ${size} ${size}`, class: "qr", role: "img", "aria-label": words.share.label, "shape-rendering": "crispEdges" },
    svg("rect", { width: size, height: size, fill: "#fff" }), svg("path", { d: path, fill: "#000" }));
}

/** Nine groups of three are easier to compare. */
const groups = (text) => text.match(/.{1,3}/g).join(" ");
