// The mat's settings, the mats of this phone, and the data on it.

import { action, card, h, heading, link, setText, show } from "./dom.js";
import { linkCard } from "./link-card.js";
import { settingFields } from "./setting-fields.js";
import { words } from "../strings.js";

export function settingsView(app) {
  const fields = settingFields(app);
  const offline = h("p.soft", {}, words.settings.offline);
  const problem = linkCard(app);
  const safety = h("p.soft");
  const questions = card(heading(words.settings.safety, 2), safety, h("p", {}, link(words.settings.answer, "first", "button")));
  const mats = h("ul.mats");
  listMats(app, mats);
  return {
    element: h("div.stack", {}, heading(words.settings.title), offline, problem.element, fields.element,
      questions,
      card(heading(words.settings.mats, 2), mats,
        h("p.row", {}, link(words.settings.device, "device", "button"), link(words.settings.addMat, "pair", "button.quiet"))),
      dataCard(app)),
    update() {
      const { mat } = app;
      show(offline, !mat.isConnected);
      problem.update();
      fields.update();
      show(questions, mat.safety !== undefined);
      setText(safety, safetyText(mat));
    },
  };
}

function safetyText({ safety }) {
  if (!safety) return words.settings.safetyNever;
  if (safety.answeredS === 0) return words.settings.safetyCard;
  return words.settings.safetyAnswered(new Date(safety.answeredS * 1000).toLocaleDateString());
}

async function listMats(app, list) {
  const mats = await app.mats.all();
  list.replaceChildren(...mats.map((mat) => h("li.row.between", {}, h("span", {}, mat.name),
    mat.id === app.kept?.id
      ? h("span.soft", {}, words.settings.current)
      : action(words.settings.use, async () => {
        await app.use(mat);
        app.go("mat");
      }))));
}

function dataCard(app) {
  const yes = action(words.settings.deleteYes, async () => {
    await app.store.clear("mats", "records", "ratings", "facts");
    await app.use(null);
    app.go("mat");
  }, { kind: "danger", test: "delete-all" });
  return card(heading(words.settings.data, 2), h("p.soft", {}, words.settings.dataHint),
    h("details", {}, h("summary", {}, words.settings.deleteAll), h("p", {}, words.settings.deleteAsk), h("p", {}, yes)));
}

