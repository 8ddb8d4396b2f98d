// What a person can choose on the mat. Each choice is sent at once; a stale one is read again and said.

import { RequestError } from "../link/client.js";
import { RESULT } from "../link/messages.js";
import { h, heading, show } from "./dom.js";
import { programmeName } from "../programmes.js";
import { minutes } from "./time.js";
import { strengthControl } from "./strength-control.js";
import { words } from "../strings.js";

const inMinutes = (seconds) => [seconds, seconds === 0 ? words.settings.never : words.minutes(minutes(seconds))];
const inSeconds = (seconds) => [seconds, words.seconds(seconds)];
const inBreath = (tenths) => [tenths, words.seconds(tenths / 10)];
const atTime = (quarters) => [quarters, `${String(quarters >> 2).padStart(2, "0")}:${String((quarters & 3) * 15).padStart(2, "0")}`];

const QUARTERS = Array.from({ length: 96 }, (_, i) => i);
const BREATHS = Array.from({ length: 17 }, (_, i) => 20 + 5 * i);

const inProgramme = (id) => [id, programmeName(id)];

/** Name in Settings, what can be chosen, how a value is said. */
const FIELDS = [
  ["targetS", [120, 180, 300, 420, 600, 900, 1200], inMinutes],
  ["cueFirstS", [0, 60, 120, 300, 600, 1200], inMinutes],
  ["cueLastS", [0, 60, 120, 300], inMinutes],
  ["pauseLimitS", [60, 90, 120, 180], inSeconds],
];

/** Of mats with a coach: settings version 2. Programmes 0 to 6 begin by lying down. */
const COACH_FIELDS = [
  ["programme", [0, 1, 2, 3, 4, 5, 6], inProgramme],
  ["inhaleDs", BREATHS, inBreath],
  ["exhaleDs", BREATHS, inBreath],
  ["quietFrom", QUARTERS, atTime],
  ["quietTo", QUARTERS, atTime],
];

export function settingFields(app) {
  const rows = FIELDS.map((field) => row(app, field));
  const coachRows = COACH_FIELDS.map((field) => row(app, field));
  const ramp = h("input", { type: "checkbox", id: "ramp" });
  ramp.addEventListener("change", () => change(app, { hasRamp: ramp.checked }));
  const rampRow = h("label.row.check", { for: "ramp" }, ramp, words.settings.ramp);
  const quiet = h("p.soft", {}, words.settings.quietHint);
  const strength = strengthControl(app);
  const element = h("section.card", {}, heading(words.settings.session, 2), rows[0].element, h("p.soft", {}, words.settings.targetHint),
    rows.slice(1).map((each) => each.element), coachRows.slice(0, 3).map((each) => each.element), rampRow,
    coachRows.slice(3).map((each) => each.element), quiet);
  const whole = h("div.stack", {}, element, strength.element, h("p.soft", {}, words.settings.strengthHint));
  return {
    element: whole,
    update() {
      const { settings, isConnected, isSafe } = app.mat;
      show(whole, isConnected && !isSafe && settings !== null);
      if (whole.hidden) return;
      const hasCoach = settings.version >= 2;
      for (const each of rows) each.update(settings, true);
      for (const each of coachRows) each.update(settings, hasCoach);
      show(rampRow, hasCoach);
      show(quiet, hasCoach);
      if (hasCoach) ramp.checked = settings.hasRamp;
      strength.update();
    },
  };
}

function row(app, [name, values, say]) {
  const select = h("select", { id: name, data: { test: `setting-${name}` } });
  select.addEventListener("change", () => change(app, { [name]: Number(select.value) }));
  const element = h("div.row.between.field", {}, h("label", { for: name }, words.settings[name]), select);
  let offered = [];

  function offer(wanted) {
    offered = wanted;
    select.replaceChildren(...wanted.map(say).map(([value, label]) => h("option", { value }, label)));
  }

  offer(values);
  return {
    element,
    update(settings, isKnown) {
      show(element, isKnown);
      if (!isKnown || document.activeElement === select) return;
      const value = settings[name];
      // A value of another phone that is no choice here is shown as it is.
      if (!offered.includes(value)) offer([...values, value].sort((a, b) => a - b));
      select.value = value;
    },
  };
}

async function change(app, changes) {
  try {
    await app.mat.orders.setSettings(changes);
    app.tell(words.settings.saved);
  } catch (error) {
    const isStale = error instanceof RequestError && error.result === RESULT.wrongState;
    await app.mat.readBook().catch(() => {});
    if (isStale) app.tell(words.refused.stale);
    else app.tellError(error);
  }
}
