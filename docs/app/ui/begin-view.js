// How to begin, in six lines.

import { CALIBRATION } from "../link/messages.js";
import { card, h, heading, link } from "./dom.js";
import { words } from "../strings.js";

export function beginView(app) {
  const isNew = app.mat.isConnected && app.mat.status?.calibration !== CALIBRATION.calibrated;
  return {
    element: h("div.stack", {}, heading(words.begin.title),
      card(h("ol.lines", {}, words.begin.steps.map((step) => h("li", {}, step)))),
      h("p.row", {}, link(words.begin.go, isNew ? "calibrate" : "mat", "button.primary"))),
  };
}
