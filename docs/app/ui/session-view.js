// In a session: near black, the breath and the time left. It asks to be put down.

import { SESSION } from "../link/messages.js";
import { BreathCircle } from "./breath-circle.js";
import { h, heading, link, setText, show } from "./dom.js";
import { alertList } from "./alert-list.js";
import { clock } from "./time.js";
import { linkCard } from "./link-card.js";
import { sessionControls } from "./session-controls.js";
import { words } from "../strings.js";

export function sessionView(app) {
  const title = heading(words.session.putDown);
  const more = h("p.soft", {}, words.session.putDownMore);
  const left = h("p.left", { data: { test: "time-left" } });
  const state = h("p.session-state", { role: "status", data: { test: "state" } });
  const breath = new BreathCircle(app.mat);
  const alerts = alertList(app);
  const problem = linkCard(app);
  const controls = sessionControls(app);
  const timer = setInterval(tick, 500);

  function tick() {
    setText(left, `${clock(app.mat.leftS)} ${words.session.left}`);
  }

  return {
    element: h("div.session", {}, h("div.session-head", {}, title, more), breath.element, left, state, alerts.element, problem.element,
      h("div.session-foot", {}, controls.element, link(words.session.live, "live", "button.quiet", "open-live"))),
    update() {
      const { mat } = app;
      if (mat.status !== null && !mat.isInSession && mat.ended === null) app.go("mat");
      const isPaused = mat.status?.state === SESSION.paused;
      setText(title, isPaused ? words.session.paused : words.session.putDown);
      setText(more, isPaused ? words.session.pausedMore : words.session.putDownMore);
      setText(state, stateWords(mat));
      show(state, !isPaused);
      breath.update();
      alerts.update();
      problem.update();
      controls.update();
      tick();
    },
    leave() {
      clearInterval(timer);
      breath.leave();
    },
  };
}

/** While it runs: what the skin feels about now, by the minutes of the session. */
export function stateWords(mat) {
  const { states, sensation } = words.session;
  if (mat.status?.state !== SESSION.running) return states[mat.status?.state] ?? "";
  const minute = mat.sessionMs / 60_000;
  return minute < 2 ? sensation.sharp : minute < 5 ? sensation.easing : sensation.warmth;
}
