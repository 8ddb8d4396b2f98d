// The mat from above on a canvas: 242 discs, coloured by load.

import { DISCS, DISC_COLUMNS, DISC_ROWS, LENGTH_MM, WIDTH_MM, ZONE_COUNT, blend } from "../layout.js";
import { LEAST_PEAK, colour, share } from "./colours.js";
import { h } from "./dom.js";

const EMPTY = "#1c2228";
const MISSING = "#0b0d10";
const GROUND = "#12161a";
const EDGE = "#2a323a";
const EASE = 0.35;

/** The scale follows the strongest zone: up at once, down in half a minute. */
const PEAK_EASE = 0.002;
const SHADES = Array.from({ length: 65 }, (_, i) => colour(i / 64));

export class MatMap {
  #context;
  #shown = new Float32Array(ZONE_COUNT);
  #wanted = new Float32Array(ZONE_COUNT);
  #isMissing = new Uint8Array(ZONE_COUNT);
  #peak = LEAST_PEAK;
  #frame = 0;
  #isSmooth;

  /** @param {string} label what a screen reader says; the list of zones has the figures. */
  constructor(label, { isSmooth = true } = {}) {
    this.element = h("canvas.mat-map", { role: "img", "aria-label": label, data: { test: "map" } });
    this.#context = this.element.getContext("2d");
    this.#isSmooth = isSmooth && !matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.#sizes = new ResizeObserver(() => this.#resize());
    this.#sizes.observe(this.element);
  }

  #sizes;

  /** @param {ArrayLike<number>} load uS above empty by zone, -1 no reading. */
  set(load) {
    for (let zone = 0; zone < ZONE_COUNT; zone++) {
      this.#wanted[zone] = Math.max(0, load[zone]);
      this.#isMissing[zone] = load[zone] < 0 ? 1 : 0;
    }
    const strongest = Math.max(LEAST_PEAK, ...this.#wanted);
    this.#peak = strongest > this.#peak ? strongest : this.#peak + (strongest - this.#peak) * PEAK_EASE;
    if (!this.#isSmooth) this.#shown.set(this.#wanted);
    this.element.dataset.levels = Array.from(load).join(",");
    this.#ask();
  }

  leave() {
    cancelAnimationFrame(this.#frame);
    this.#sizes.disconnect();
  }

  #resize() {
    const scale = Math.min(2, devicePixelRatio);
    const { clientWidth, clientHeight } = this.element;
    if (clientWidth === 0) return;
    this.element.width = clientWidth * scale;
    this.element.height = clientHeight * scale;
    this.#ask();
  }

  #ask() {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #draw() {
    this.#frame = 0;
    let isMoving = false;
    for (let zone = 0; zone < ZONE_COUNT; zone++) {
      const step = (this.#wanted[zone] - this.#shown[zone]) * EASE;
      isMoving ||= Math.abs(step) > 4;
      this.#shown[zone] += step;
    }
    paint(this.#context, this.#shown, this.#peak, this.#isMissing);
    if (isMoving) this.#ask();
  }
}

/** Discs grow a little with the load: the shape is there without any colour as well. */
function paint(context, load, peak, isMissing) {
  const { width, height } = context.canvas;
  const size = Math.min(width / WIDTH_MM, height / LENGTH_MM);
  const [matWidth, matHeight] = [WIDTH_MM * size, LENGTH_MM * size];
  const [left, top] = [(width - matWidth) / 2, (height - matHeight) / 2];
  const margin = 14 * size;
  context.clearRect(0, 0, width, height);
  context.fillStyle = GROUND;
  context.strokeStyle = EDGE;
  context.lineWidth = 2 * size;
  context.beginPath();
  context.roundRect(left + size, top + size, matWidth - 2 * size, matHeight - 2 * size, 26 * size);
  context.fill();
  context.stroke();
  const [stepX, stepY] = [(matWidth - 2 * margin) / DISC_COLUMNS, (matHeight - 2 * margin) / DISC_ROWS];
  const room = Math.min(stepX, stepY) / 2;
  for (const disc of DISCS) {
    const at = share(blend(load, disc.row, disc.column), peak);
    context.fillStyle = isMissing[disc.zone] ? MISSING : at < 0.09 ? EMPTY : SHADES[Math.round(at * 64)];
    context.beginPath();
    context.arc(left + margin + (disc.column + 0.5) * stepX, top + margin + (disc.row + 0.5) * stepY, room * (0.5 + 0.46 * at), 0, 2 * Math.PI);
    context.fill();
  }
}
