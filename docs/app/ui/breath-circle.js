// The breath as a slow circle: one animation a breath, run by the compositor, set by the mat's clock.

import { h, setText } from "./dom.js";
import { words } from "../strings.js";

/** A difference that nobody sees is left alone; a larger one is taken up at once. */
const SLACK_MS = 25;

/** Out, in, out again: a size, or for those who want little motion a brightness. */
const SIZES = [{ transform: "scale(0.42)" }, { transform: "scale(1)" }];
const LIGHTS = [{ transform: "scale(0.8)", opacity: 0.3 }, { transform: "scale(0.8)", opacity: 1 }];

export class BreathCircle {
  #mat;
  #clock;
  #animation = null;
  #timer = 0;
  #said = h("p.breath-said", { "aria-live": "off" });
  #disc = h("div.breath-disc");

  /** @param mat its breath clock is read; "breath" says that it was set. */
  constructor(mat) {
    this.#mat = mat;
    this.#clock = mat.breath;
    this.element = h("div.breath", { data: { test: "breath" } }, this.#disc, this.#said);
    this.#heard = () => this.update();
    mat.addEventListener("breath", this.#heard);
    this.update();
  }

  #heard;

  update() {
    clearTimeout(this.#timer);
    const isOn = this.#clock.isKnown && this.#mat.isActive;
    this.element.classList.toggle("is-free", !isOn || !this.#clock.isCueOn);
    if (!isOn) {
      this.#animation?.cancel();
      this.#animation = null;
      delete this.element.dataset.phase;
      setText(this.#said, this.#mat.isActive && this.#mat.person.isListening ? words.breath.listening : "");
      return;
    }
    this.#animate();
    this.#say();
  }

  leave() {
    clearTimeout(this.#timer);
    this.#animation?.cancel();
    this.#mat.removeEventListener("breath", this.#heard);
  }

  #animate() {
    const { cycleMs, inhaleMs } = this.#clock;
    const timing = this.#animation?.effect.getTiming();
    if (timing?.duration !== cycleMs || this.#animation.inhaleMs !== inhaleMs) {
      this.#animation?.cancel();
      const [out, full] = matchMedia("(prefers-reduced-motion: reduce)").matches ? LIGHTS : SIZES;
      const easing = "ease-in-out";
      this.#animation = this.#disc.animate([{ ...out, easing }, { ...full, easing, offset: inhaleMs / cycleMs }, out],
        { duration: cycleMs, iterations: Infinity });
      this.#animation.inhaleMs = inhaleMs;
      this.#animation.currentTime = this.#clock.atMs(performance.now());
      return;
    }
    const off = (this.#animation.currentTime - this.#clock.atMs(performance.now())) % cycleMs;
    const offMs = Math.min(Math.abs(off), cycleMs - Math.abs(off));
    if (offMs > SLACK_MS) this.#animation.currentTime = this.#clock.atMs(performance.now());
  }

  #say() {
    const atMs = this.#clock.atMs(performance.now());
    const isIn = atMs < this.#clock.inhaleMs;
    this.element.dataset.phase = isIn ? "in" : "out";
    setText(this.#said, this.#clock.isCueOn ? (isIn ? words.breath.in : words.breath.out) : words.breath.free);
    const untilMs = (isIn ? this.#clock.inhaleMs : this.#clock.cycleMs) - atMs;
    this.#timer = setTimeout(() => this.update(), Math.max(20, untilMs));
  }
}
