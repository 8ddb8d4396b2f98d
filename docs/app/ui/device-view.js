// One mat: its name, firmware, battery, faults with what to do, calibration, another phone, goodbye.

import { action, card, h, heading, link, setText, show } from "./dom.js";
import { faultText } from "./alert-list.js";
import { linkCard } from "./link-card.js";
import { nameField } from "./paired-view.js";
import { regionName } from "./regions.js";
import { words } from "../strings.js";

export function deviceView(app) {
  const facts = factList([words.device.firmware, words.device.model, words.device.battery, words.device.calibration, words.device.keyId]);
  const faults = h("ul.lines");
  const radio = h("p.soft");
  const problem = linkCard(app);
  const calibrate = link(words.device.calibrate, "calibrate", "button");
  const disconnect = action(words.device.disconnect, () => app.link.disconnect(), { kind: "quiet" });
  let shown = "";
  if (app.mat.isConnected) app.mat.readFaults().catch(() => {});
  return {
    element: h("div.stack", {}, heading(words.device.title), problem.element, app.isDemo ? null : nameField(app),
      card(facts.element, h("p.row", {}, calibrate, disconnect)),
      card(heading(words.device.faults, 2), faults, radio),
      app.isDemo ? null : card(h("p", {}, link(words.device.share, "share", "button"))),
      app.isDemo ? null : removal(app)),
    update() {
      const { mat, kept } = app;
      const { firmware, model, battery } = mat.device;
      const { calibrations, unknown } = words.device;
      facts.set([firmware || unknown, model || unknown, battery === null ? unknown : `${battery} %`,
        calibrations[mat.status?.calibration] ?? unknown, kept?.id ?? words.link.demo]);
      show(calibrate, mat.isConnected && !mat.isInSession);
      show(disconnect, mat.isConnected && !app.isDemo);
      setText(radio, mat.status ? words.device.radio(mat.status.mtu, mat.status.dropped) : "");
      problem.update();
      const texts = faultTexts(mat);
      if (texts.join() !== shown) faults.replaceChildren(...texts.map((text) => h("li", {}, text)));
      shown = texts.join();
    },
  };
}

function faultTexts(mat) {
  const present = mat.faults.filter(({ isPresent }) => isPresent);
  if (present.length > 0) return present.map(({ kind, zones }) => faultText(kind, zones.map((zone) => regionName(zone)).join("; ")));
  return [mat.status?.hasFault ? words.faults.other("") : mat.isConnected ? words.faults.none : words.device.unknown];
}

function factList(names) {
  const values = names.map(() => h("dd"));
  return {
    element: h("dl.facts", {}, names.map((name, i) => h("div", {}, h("dt", {}, name), values[i]))),
    set(texts) { texts.forEach((text, i) => setText(values[i], text)); },
  };
}

function removal(app) {
  const yes = action(words.device.removeYes, async () => {
    await app.mats.remove(app.kept.id);
    await app.use(await app.mats.current());
    app.go("settings");
  }, { kind: "danger" });
  return h("details.card", {}, h("summary", {}, words.device.remove), h("p", {}, words.device.removeAsk), h("p", {}, yes));
}
