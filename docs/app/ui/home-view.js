// The mat at rest: is it there, what does it feel, what is next.

import { CALIBRATION, OCCUPANCY } from "../link/messages.js";
import { card, h, heading, link, setText, show } from "./dom.js";
import { alertList } from "./alert-list.js";
import { chapters } from "./chapters.js";
import { linkCard } from "./link-card.js";
import { batteryWords } from "./power-words.js";
import { safeModeCard } from "./safe-mode-card.js";
import { startCard } from "./start-card.js";
import { tightnessCard } from "./tightness-card.js";
import { todayCard } from "./today-card.js";
import { words } from "../strings.js";

const STATE_OF = Object.fromEntries(Object.entries(OCCUPANCY).map(([name, number]) => [number, name]));

export function homeView(app) {
  const state = h("p.state", { role: "status", data: { test: "state" } });
  const problem = linkCard(app);
  const safeMode = safeModeCard(app);
  const battery = h("p.fault", { role: "status", data: { test: "battery" } });
  const alerts = alertList(app);
  const question = tightnessCard(app);
  const today = todayCard(app);
  const calibrate = todo(words.calibrate.title, words.home.states.uncalibrated, "calibrate");
  const safety = todo(words.first.title, words.first.intro, "first");
  const start = startCard(app);
  const scenes = chapters(app);

  return {
    element: h("div.stack", {},
      heading(words.home.title), state, scenes.element, problem.element, battery, safeMode.element, alerts.element, safety, calibrate,
      start.element, question.element, today.element,
      h("p.links", {}, link(words.home.live, "live", "link", "open-live"), link(words.home.how, "begin", "link"))),
    update() {
      const { mat } = app;
      // What was true when the mat was last heard may not be any more.
      const isHeard = mat.isConnected && mat.status !== null;
      setText(state, isHeard ? stateWords(mat.status, mat.isSafe) : words.link[app.isDemo ? "connecting" : app.link.state]);
      setText(battery, mat.isConnected ? batteryWords(mat.health.power) : "");
      show(safety, mat.isConnected && !mat.isSafe && mat.safety === null);
      show(calibrate, mat.isConnected && !mat.isSafe && needsCalibration(mat.status));
      for (const part of [scenes, problem, safeMode, alerts, question, today, start]) part.update();
    },
  };
}

const needsCalibration = (status) =>
  status !== null && [CALIBRATION.uncalibrated, CALIBRATION.faulty].includes(status.calibration);

function stateWords(status, isSafe) {
  const { states } = words.home;
  if (isSafe) return states.safeMode;
  if (status.calibration === CALIBRATION.uncalibrated) return states.uncalibrated;
  if (status.calibration === CALIBRATION.calibrating) return states.calibrating;
  if (status.calibration === CALIBRATION.faulty) return states.faulty;
  return states[STATE_OF[status.occupancy]] ?? states.unknown;
}

function todo(title, text, route) {
  return card(heading(title, 2), h("p", {}, text), h("p", {}, link(title, route, "button")));
}
