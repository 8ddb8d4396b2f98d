// Vibration strength, felt at once.

import { action, h, setText, show } from "./dom.js";
import { words } from "../strings.js";

const STEP = 5;

export function strengthControl(app) {
  const tell = (error) => app.tellError(error);
  const value = h("output", { for: "strength" });
  const slider = h("input", { type: "range", id: "strength", min: 0, max: 100, step: STEP });
  const test = action(words.live.test, () => app.mat.orders.testVibration(), { kind: "quiet", tell });
  let isMoving = false;
  slider.addEventListener("input", () => {
    isMoving = true;
    say();
  });
  slider.addEventListener("change", async () => {
    await app.mat.orders.setStrength(Number(slider.value)).catch(tell);
    isMoving = false;
    update();
  });

  function say() {
    const text = slider.value === "0" ? words.live.strengthOff : `${slider.value} %`;
    setText(value, text);
    slider.setAttribute("aria-valuetext", text);
  }

  function update() {
    show(element, app.mat.isConnected);
    if (!isMoving && app.mat.status) slider.value = app.mat.status.strength;
    show(test, app.mat.status?.isSomeone ?? false);
    say();
  }

  const element = h("section.card.strength", {},
    h("div.row.between", {}, h("label", { for: "strength" }, words.live.strength), value), slider, h("p", {}, test));
  return { element, update };
}
