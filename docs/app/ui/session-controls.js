// Pause, go on, longer, stop: the same in the dark screen and in the live view.

import { SESSION } from "../link/messages.js";
import { action, h, show } from "./dom.js";
import { words } from "../strings.js";

const EXTEND_S = 120;
const HARD_LIMIT_S = 1200;

export function sessionControls(app) {
  const tell = (error) => app.tellError(error);
  const { mat } = app;
  const pause = action(words.session.pause, () => mat.orders.pause(), { test: "pause", tell });
  const resume = action(words.session.resume, () => mat.orders.resume(), { kind: "primary", test: "resume", tell });
  const extend = action(words.session.extend, () => mat.orders.extend(EXTEND_S), { test: "extend", tell });
  const stop = action(words.session.stop, () => mat.orders.stop(), { test: "stop", tell });
  const element = h("div.row.controls", {}, pause, resume, extend, stop);
  return {
    element,
    update() {
      const isPaused = mat.status?.state === SESSION.paused;
      show(element, mat.isInSession && mat.isConnected);
      show(pause, !isPaused);
      show(resume, isPaused);
      show(extend, (mat.status?.targetS ?? 0) + EXTEND_S <= HARD_LIMIT_S);
    },
  };
}
