// One mat: its name, power, firmware, faults with what to do, calibration, another phone, goodbye.

import { action, card, h, heading, link, show } from "./dom.js";
import { factList } from "./fact-list.js";
import { faultsCard } from "./faults-card.js";
import { linkCard } from "./link-card.js";
import { nameField } from "./paired-view.js";
import { powerWords, sleepWords } from "./power-words.js";
import { safeModeCard } from "./safe-mode-card.js";
import { vitalsCard } from "./vitals-card.js";
import { words } from "../strings.js";

const LOOK_MS = 5000;

export function deviceView(app) {
  const { power, sleep, calibration, firmware, model, keyId } = words.device;
  const facts = factList([power, sleep, calibration, firmware, model, keyId]);
  const calibrate = link(words.device.calibrate, "calibrate", "button");
  const disconnect = action(words.device.disconnect, () => app.link.disconnect(), { kind: "quiet" });
  const parts = [linkCard(app), safeModeCard(app), faultsCard(app), vitalsCard(app)];
  const [problem, safeMode, faults, vitals] = parts;
  const look = () => app.mat.readHealth().catch(() => {});
  const timer = setInterval(look, LOOK_MS);
  look();
  return {
    element: h("div.stack", {}, heading(words.device.title), problem.element, safeMode.element, app.isDemo ? null : nameField(app),
      card(facts.element, h("p.row", {}, calibrate, disconnect)), faults.element, vitals.element,
      app.isDemo ? null : card(h("p", {}, link(words.device.share, "share", "button"))),
      app.isDemo ? null : removal(app)),
    update() {
      facts.set(factsOf(app));
      show(calibrate, app.mat.isConnected && !app.mat.isInSession && !app.mat.isSafe);
      show(disconnect, app.mat.isConnected && !app.isDemo);
      for (const part of parts) part.update();
    },
    leave() { clearInterval(timer); },
  };
}

function factsOf({ mat, kept, isDemo }) {
  const { calibrations } = words.device;
  const unknown = isDemo ? words.link.demo : words.device.unknown;
  const { power } = mat.health;
  return [
    powerWords(power, mat.device.battery), sleepWords(power), calibrations[mat.status?.calibration] ?? unknown,
    mat.device.firmware || unknown, mat.device.model || unknown, kept?.id ?? words.link.demo,
  ];
}

function removal(app) {
  const yes = action(words.device.removeYes, async () => {
    await app.mats.remove(app.kept.id);
    await app.use(await app.mats.current());
    app.go("settings");
  }, { kind: "danger" });
  return h("details.card", {}, h("summary", {}, words.device.remove), h("p", {}, words.device.removeAsk), h("p", {}, yes));
}
