// Calibration, step by step: clear, wait, press the corners. A corner that answers elsewhere: the layer lies the wrong way round.

import { CALIBRATION } from "../link/messages.js";
import { CORNERS, ZONE_COUNT } from "../layout.js";
import { MatMap } from "./mat-map.js";
import { action, h, heading, link, setText, show } from "./dom.js";
import { words } from "../strings.js";

/** A hand on a corner presses at least this much, uS above empty, and all else must stay well below. */
const PRESSED = 150;
const CLEARLY = 2;

/** From the order to its end the mat needs about 4 s with nobody there. */
const PATIENCE_MS = 20_000;

export function calibrateView(app) {
  const text = h("p.state", { role: "status" });
  const found = h("ul.lines");
  const map = new MatMap(words.live.mapLabel, { isSmooth: false });
  const tell = (error) => app.tellError(error);
  const begin = action(words.calibrate.start, calibrate, { kind: "primary", test: "calibrate", tell });
  const skip = link(words.calibrate.skip, "mat", "button.quiet");
  let corner = -1;
  let isReleased = true;
  const onLive = () => {
    map.set(app.mat.live.load);
    if (corner >= 0 && corner < CORNERS.length) look(app.mat.live.load);
  };

  setText(text, words.calibrate.clear);
  show(map.element, false);
  show(skip, false);
  map.set(new Int16Array(ZONE_COUNT));
  app.addEventListener("live", onLive);

  async function calibrate() {
    await app.mat.orders.calibrate();
    setText(text, words.calibrate.wait);
    show(begin, false);
    const isDone = await calibrated(app);
    if (!isDone) {
      setText(text, words.calibrate.failed);
      setText(begin, words.calibrate.again);
      show(begin, true);
      return;
    }
    await app.mat.watchLive(true);
    corner = 0;
    show(map.element, true);
    show(skip, true);
    ask();
  }

  function ask() {
    setText(text, `${corner === 0 ? `${words.calibrate.corners} ` : ""}${words.calibrate.press(words.calibrate.names[corner])}`);
  }

  function look(load) {
    const strongest = load.indexOf(Math.max(...load));
    const isPressed = load[strongest] >= PRESSED
      && load.every((each, zone) => zone === strongest || isBeside(zone, strongest) || each * CLEARLY < load[strongest]);
    if (!isPressed) {
      isReleased ||= load[strongest] < PRESSED / 2;
      return;
    }
    if (!isReleased) return;
    isReleased = false;
    if (strongest !== CORNERS[corner]) {
      const answered = words.calibrate.names[CORNERS.indexOf(strongest)] ?? words.calibrate.elsewhere;
      setText(text, words.calibrate.turned(words.calibrate.names[corner], answered));
      return;
    }
    found.append(h("li", {}, words.calibrate.good(words.calibrate.names[corner])));
    corner++;
    if (corner < CORNERS.length) ask();
    else finish();
  }

  function finish() {
    setText(text, words.calibrate.allGood);
    setText(skip, words.done);
  }

  return {
    element: h("div.stack", {}, heading(words.calibrate.title), text, h("div.live-stage", {}, map.element), found, h("p.row", {}, begin, skip)),
    leave() {
      app.removeEventListener("live", onLive);
      app.mat.watchLive(false).catch(() => {});
      map.leave();
    },
  };
}

/** A hand covers a neighbour as well. */
const isBeside = (zone, other) => Math.abs(zone - other) === 3 || Math.abs(zone - other) === 1;

/** @returns {Promise<boolean>} false if the mat gave up or did not finish in time. */
function calibrated(app) {
  return new Promise((resolve) => {
    const untilMs = performance.now() + PATIENCE_MS;
    const timer = setInterval(async () => {
      await app.mat.refresh();
      const calibration = app.mat.status?.calibration;
      const isOver = calibration === CALIBRATION.calibrated || calibration === CALIBRATION.faulty;
      if (!isOver && performance.now() < untilMs) return;
      clearInterval(timer);
      resolve(calibration === CALIBRATION.calibrated);
    }, 700);
  });
}
