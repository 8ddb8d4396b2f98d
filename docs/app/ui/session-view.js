// In a session: near black, the breath and the time left. It asks to be put down.

import { EVENT, SESSION } from "../link/messages.js";
import { BreathCircle } from "./breath-circle.js";
import { h, heading, link, setText, show } from "./dom.js";
import { alertList } from "./alert-list.js";
import { clock } from "./time.js";
import { linkCard } from "./link-card.js";
import { reasonsFor } from "./plan-view.js";
import { regionName } from "./regions.js";
import { sessionControls } from "./session-controls.js";
import { words } from "../strings.js";

export function sessionView(app) {
  const title = heading(words.session.putDown);
  const more = h("p.soft", {}, words.session.putDownMore);
  const left = h("p.left", { data: { test: "time-left" } });
  const state = h("p.session-state", { role: "status", data: { test: "state" } });
  const why = h("p.soft", { data: { test: "why-shorter" } });
  const breath = new BreathCircle(app.mat);
  const alerts = alertList(app);
  const problem = linkCard(app);
  const controls = sessionControls(app);
  const timer = setInterval(tick, 500);

  function tick() {
    setText(left, `${clock(app.mat.leftS)} ${words.session.left}`);
  }

  return {
    element: h("div.session", {}, h("div.session-head", {}, title, more, why), breath.element, left, state, alerts.element, problem.element,
      h("div.session-foot", {}, controls.element, link(words.session.live, "live", "button.quiet", "open-live"))),
    update() {
      const { mat } = app;
      if (mat.status !== null && !mat.isInSession && mat.ended === null) app.go("mat");
      const isPaused = mat.status?.state === SESSION.paused;
      setText(title, isPaused ? words.session.paused : words.session.putDown);
      setText(more, isPaused ? words.session.pausedMore : words.session.putDownMore);
      setText(why, reasonsFor({ whyShorter: mat.today?.whyShorterNow ?? 0, whyNot: 0 }).join(" "));
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

/** A zone that has had enough is named for so long. */
const HINT_MS = 30_000;

/** While it runs: a zone that has had enough, else what the skin feels about now. */
export function stateWords(mat) {
  const { states, sensation, dose } = words.session;
  if (mat.status?.state !== SESSION.running) return states[mat.status?.state] ?? "";
  const newest = mat.events.findLast(({ kind }) => kind === EVENT.dose);
  if (newest && performance.now() - newest.atMs < HINT_MS) return dose(regionName(newest.value, mat.person.wayRound));
  return sensation[mat.today?.sensation || sensationAt(mat.sessionMs / 60_000)];
}

/** By the minutes of the session, where the mat does not say it. */
const sensationAt = (minute) => (minute < 2 ? 1 : minute < 5 ? 2 : 3);
