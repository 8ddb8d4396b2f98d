import { colourOf } from './colour.js';

// Millimetres, seen from above, x from the middle line, y from the head edge: as firmware/MatLayout.cs has it.
export const width = 420;
export const length = 680;
export const rows = 22;
export const columns = 11;
export const zones = 33;
const left = 4;
const spine = 3;

const svgNs = 'http://www.w3.org/2000/svg';

/** Makes an SVG element. */
export function draw(parent, name, attributes = {}, text = '') {
  const made = document.createElementNS(svgNs, name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.textContent = text;
  parent.append(made);
  return made;
}

/** The mat on the floor: its zones, 242 discs coloured by load, and its hum. */
export class Mat {
  constructor(stage) {
    const group = draw(stage, 'g', { role: 'img', 'aria-label': 'The mat, head at the top' });
    this.hum = draw(group, 'rect', { class: 'hum', x: -width / 2 - 26, y: -26, width: width + 52, height: length + 52, rx: 46 });
    draw(group, 'rect', { class: 'mat', x: -width / 2 - 12, y: -12, width: width + 24, height: length + 24, rx: 34 });
    draw(group, 'text', { class: 'word', x: -width / 2 - 62, y: 22 }, 'head');
    this.zones = Array.from({ length: zones }, (_, zone) => Mat.#drawZone(group, zone));
    this.discs = Array.from({ length: rows * columns }, (_, disc) => Mat.#drawDisc(group, disc));
    this.shown = new Array(rows * columns);
  }

  /** @param load tenths of a newton on each disc, row by row */
  showLoad(load) {
    load.forEach((tenths, disc) => {
      const colour = colourOf(tenths / 10);
      if (this.shown[disc] !== colour) {
        this.shown[disc] = colour;
        this.discs[disc].setAttribute('fill', colour);
      }
    });
  }

  /** @param duty of the motor, 0..100 % */
  showHum(duty) {
    this.hum.style.opacity = duty / 70;
  }

  showFault(zone, fault) {
    this.zones[zone].dataset.fault = fault;
  }

  static #drawZone(group, zone) {
    const pitch = width / columns;
    const band = Math.floor(zone / 3);
    const first = [0, left, left + spine][zone % 3];
    const count = [left, spine, left][zone % 3];
    const height = length * 2 / rows;
    return draw(group, 'rect', {
      class: 'zone', x: -width / 2 + first * pitch + 2, y: band * height + 2,
      width: count * pitch - 4, height: height - 4, rx: 12,
    });
  }

  static #drawDisc(group, disc) {
    const x = ((disc % columns) + 0.5) * width / columns - width / 2;
    const y = (Math.floor(disc / columns) + 0.5) * length / rows;
    return draw(group, 'circle', { cx: x.toFixed(1), cy: y.toFixed(1), r: 12.5, fill: colourOf(0) });
  }
}
