// The mat from above while somebody looks: load, dwell, breath, time left, controls. Only here the screen stays on.

import { ZONE_COUNT } from "../layout.js";
import { BreathCircle } from "./breath-circle.js";
import { MatMap } from "./mat-map.js";
import { alertList } from "./alert-list.js";
import { chapters } from "./chapters.js";
import { clock } from "./time.js";
import { h, heading, link, setText, show } from "./dom.js";
import { linkCard } from "./link-card.js";
import { sessionControls } from "./session-controls.js";
import { stateWords } from "./session-view.js";
import { strengthControl } from "./strength-control.js";
import { WakeLock } from "./wake-lock.js";
import { words } from "../strings.js";
import { zoneList } from "./zone-list.js";

const NO_LOAD = new Int16Array(ZONE_COUNT);

export function liveView(app) {
  const map = new MatMap(words.live.mapLabel);
  const breath = new BreathCircle(app.mat);
  const state = h("p.session-state", { role: "status", data: { test: "state" } });
  const left = h("p.left", { data: { test: "time-left" } });
  const rate = h("p.soft.rate", { data: { test: "frames" } });
  const side = h("div.live-side", {}, breath.element, left, state);
  const parts = [alertList(app), sessionControls(app), strengthControl(app), zoneList(app), linkCard(app), chapters(app)];
  const [alerts, controls, strength, zones, problem, scenes] = parts;
  const wakeLock = new WakeLock();
  const onLive = () => map.set(app.mat.live.load);
  let heard = app.mat.frames.heard;
  const timer = setInterval(() => {
    const { frames } = app.mat;
    setText(rate, words.live.frames(frames.heard - heard));
    Object.assign(rate.dataset, frames);
    heard = frames.heard;
    tick();
  }, 1000);

  function tick() {
    setText(left, app.mat.isInSession ? `${clock(app.mat.leftS)} ${words.session.left}` : "");
    zones.update();
  }

  map.set(NO_LOAD);
  app.addEventListener("live", onLive);
  app.mat.watchLive(true).catch((error) => app.tellError(error));
  return {
    element: h("div.live", {}, heading(words.live.title), problem.element, alerts.element,
      h("div.live-stage", {}, map.element, side), scale(), scenes.element, controls.element,
      link(words.session.dim, "session", "link.dim", "close-live"), strength.element, zones.element, rate),
    update() {
      const { mat } = app;
      show(side, mat.isInSession);
      setText(state, mat.live?.isBlind ? words.live.blind : stateWords(mat));
      breath.update();
      for (const part of parts) part.update();
      tick();
    },
    leave() {
      clearInterval(timer);
      app.removeEventListener("live", onLive);
      app.mat.watchLive(false).catch(() => {});
      wakeLock.release();
      breath.leave();
      map.leave();
    },
  };
}

function scale() {
  return h("div.legend", {}, h("p.row.between.soft", {}, h("span", {}, words.live.scale.low), h("span.ramp", { "aria-hidden": "true" }),
    h("span", {}, words.live.scale.high)), h("p.soft", {}, words.live.caption));
}
