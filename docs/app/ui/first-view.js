// The safety questions, before anything else, without tricks: nothing is preset, a yes is no dead end.

import { action, card, h, heading, setText, show } from "./dom.js";
import { words } from "../strings.js";

const SAID_NOTHING = 0;

export function firstView(app) {
  const { questions } = words.first;
  const given = app.mat.safety?.answers;
  const fields = questions.map((question, i) => field(question, i, given === undefined ? null : ((given >> i) & 1) === 1, change));
  const result = h("p", { role: "status" });
  const word = clinician(app.mat.safety?.word ?? SAID_NOTHING);
  const save = action(words.first.save, store, { kind: "primary", test: "safety-save", tell: (error) => app.tellError(error) });
  const element = h("div.stack", {}, heading(words.first.title), h("p", {}, words.first.intro),
    fields.map(({ element: each }) => each), word.element, result, h("p", {}, save));

  function change() {
    const answers = fields.map(({ answer }) => answer());
    const hasYes = answers.includes(true);
    show(word.element, hasYes);
    setText(result, hasYes ? words.first.result : answers.includes(null) ? "" : words.first.clear);
  }

  async function store() {
    const answers = fields.map(({ answer }) => answer());
    if (answers.includes(null)) {
      app.tell(words.first.missing);
      fields[answers.indexOf(null)].focus();
      return;
    }
    const bits = answers.reduce((sum, isYes, i) => sum | (isYes ? 1 << i : 0), 0);
    await app.mat.orders.setSafety(bits, bits === 0 ? SAID_NOTHING : word.value());
    app.go("begin");
  }

  change();
  return { element };
}

function field({ text, advice }, index, given, change) {
  const more = h("p.fault", { id: `advice-${index}` }, advice);
  const radios = [true, false].map((isYes) => h("input", {
    type: "radio", name: `safety-${index}`, value: isYes ? 1 : 0, checked: given === isYes, data: { test: `safety-${index}-${isYes ? "yes" : "no"}` },
    on: { change: () => update() },
  }));
  const [yes, no] = radios;
  const element = h("fieldset.card", {}, h("legend", {}, text),
    h("div.row.choice", {}, h("label", {}, yes, words.first.yes), h("label", {}, no, words.first.no)), more);

  function update() {
    show(more, yes.checked);
    change();
  }

  show(more, given === true);
  return { element, answer: () => (yes.checked ? true : no.checked ? false : null), focus: () => yes.focus() };
}

function clinician(given) {
  const select = h("select", { id: "clinician" }, words.first.clinician.map((text, value) => h("option", { value, selected: value === given }, text)));
  return { element: card(h("label", { for: "clinician" }, words.first.clinicianAsk), select), value: () => Number(select.value) };
}
