import { draw, width, length } from './mat.js';

// Outlines in millimetres. A person's origin is the middle of the shoulders' upper edge, anything else's its middle.
const outlines = {
  person: [
    'M0 -285 c60 0 88 45 88 102 c0 58 -30 108 -88 108 c-58 0 -88 -50 -88 -108 c0 -57 28 -102 88 -102 z',
    'M-40 -70 C-40 -30 -60 -14 -110 -6 C-190 6 -216 50 -224 120 C-234 220 -262 330 -268 430 C-270 470 -226 474 -216 436'
      + ' C-200 350 -180 270 -166 190 C-150 300 -156 380 -160 450 C-166 540 -158 640 -146 760 C-136 880 -132 1000 -122 1110'
      + ' C-118 1160 -50 1160 -48 1110 C-46 1000 -30 800 -8 560 L8 560 C30 800 46 1000 48 1110 C50 1160 118 1160 122 1110'
      + ' C132 1000 136 880 146 760 C158 640 166 540 160 450 C156 380 150 300 166 190 C180 270 200 350 216 436'
      + ' C226 474 270 470 268 430 C262 330 234 220 224 120 C216 50 190 6 110 -6 C60 -14 40 -30 40 -70 Z',
  ],
  side: [
    'M14 -290 c66 0 96 44 96 104 c0 58 -34 106 -92 106 c-58 0 -96 -46 -96 -106 c0 -60 32 -104 92 -104 z',
    'M-30 -76 C-60 -40 -96 0 -104 90 C-112 220 -130 330 -128 440 C-126 540 -60 560 30 640 C90 700 130 720 96 780'
      + ' C50 860 -40 980 -56 1070 C-64 1120 10 1140 30 1096 C70 1000 190 860 222 760 C246 680 190 620 130 540'
      + ' C100 500 106 420 104 360 C150 330 210 300 250 250 C276 214 236 180 204 206 C160 240 120 240 100 250'
      + ' C96 160 110 60 70 0 C50 -30 40 -50 40 -76 Z',
  ],
  cat: [
    'M-20 -150 C-96 -140 -140 -60 -130 40 C-120 130 -40 176 40 160 C130 140 160 60 140 -20 C126 -90 70 -156 -20 -150 Z',
    'M-96 -96 C-130 -120 -128 -190 -120 -216 L-84 -180 L-40 -184 L-10 -220 C4 -180 4 -140 -20 -110 C-40 -88 -76 -84 -96 -96 Z',
    'M60 150 C120 190 200 160 196 80 C194 44 160 50 160 84 C160 120 120 130 84 120',
  ],
  bag: [
    'M-150 -200 h300 a36 36 0 0 1 36 36 v328 a36 36 0 0 1 -36 36 h-300 a36 36 0 0 1 -36 -36 v-328 a36 36 0 0 1 36 -36 z',
    'M-70 -200 c0 -90 140 -90 140 0 M-186 -60 h372',
  ],
};

// How far each may be from the mat's edge and still touch it.
const reach = { person: { x: 150, above: 1000, below: 40 }, cat: { x: 100, above: 100, below: 100 }, bag: { x: 140, above: 170, below: 170 } };
const stepMm = 20;

/** Somebody or something on the floor: dragged or moved by keys, tells when it is put down or lifted. */
export class Guest {
  /** @param tell called with what happened: put, lift or roll */
  constructor(stage, name, x, y, tell) {
    this.name = name;
    this.home = { x, y };
    this.x = x;
    this.y = y;
    this.turn = 0;
    this.isOnSide = false;
    this.isOn = false;
    this.tell = tell;
    this.stage = stage;
    this.group = draw(stage, 'g', { class: 'guest', id: name, tabindex: 0, role: 'button', 'aria-label': name });
    this.group.addEventListener('pointerdown', (event) => this.#drag(event));
    this.group.addEventListener('keydown', (event) => this.#key(event));
    this.#show();
  }

  /** Whether it touches the mat where it is. */
  get touches() {
    const near = reach[this.name];
    const isRound = this.name === 'person' && this.turn === 180;
    const above = isRound ? near.below : near.above;
    const below = isRound ? near.above : near.below;
    return Math.abs(this.x) < width / 2 + near.x && this.y > -above && this.y < length + below;
  }

  put() {
    this.isOn = this.touches;
    this.#show();
    this.tell(this.isOn ? 'put' : 'lift', this);
  }

  /** Beside the mat again. */
  lift() {
    const was = this.isOn;
    this.isOn = false;
    this.isOnSide = false;
    Object.assign(this, this.home);
    this.#show();
    if (was) {
      this.tell('lift', this);
    }
  }

  /** A good place on the mat, for those who do not drag. */
  lieDown() {
    this.x = 0;
    this.y = this.name === 'person' ? 20 : length / 2;
    this.turn = 0;
    this.put();
  }

  roll() {
    this.isOnSide = !this.isOnSide;
    this.#show();
    if (this.isOn) {
      this.tell('roll', this);
    }
  }

  turnRound() {
    // About the middle, so that a person stays where they are.
    const middle = this.name === 'person' ? 430 : 0;
    this.y += this.turn === 0 ? middle * 2 : -middle * 2;
    this.turn = 180 - this.turn;
    this.#show();
    if (this.isOn) {
      this.isOnSide = false;
      this.put();
    }
  }

  #show() {
    const shape = this.name === 'person' && this.isOnSide ? 'side' : this.name;
    if (this.shape !== shape) {
      this.shape = shape;
      this.group.replaceChildren();
      outlines[shape].forEach((d) => draw(this.group, 'path', { class: 'body', d }));
    }
    const fallen = this.name !== 'person' && this.isOnSide ? 90 : 0;
    this.group.setAttribute('transform', `translate(${this.x} ${this.y}) rotate(${this.turn + fallen})`);
    this.group.classList.toggle('on', this.isOn);
    this.group.setAttribute('aria-label', `${this.name}, ${this.isOn ? 'on the mat' : 'beside the mat'}`);
  }

  #at(event) {
    return new DOMPoint(event.clientX, event.clientY).matrixTransform(this.stage.getScreenCTM().inverse());
  }

  #drag(event) {
    event.preventDefault();
    this.group.focus();
    const from = this.#at(event);
    const grip = { x: from.x - this.x, y: from.y - this.y };
    const controller = new AbortController();
    const move = (moved) => {
      const to = this.#at(moved);
      this.x = Math.round(to.x - grip.x);
      this.y = Math.round(to.y - grip.y);
      if (this.isOn) {
        this.isOn = false;
        this.isOnSide = false;
        this.tell('lift', this);
      }
      this.#show();
    };
    const drop = () => {
      controller.abort();
      this.group.classList.remove('held');
      if (!this.isOn) {
        this.put();
      }
    };
    this.group.setPointerCapture(event.pointerId);
    this.group.classList.add('held');
    this.group.addEventListener('pointermove', move, { signal: controller.signal });
    this.group.addEventListener('pointerup', drop, { signal: controller.signal });
    this.group.addEventListener('pointercancel', drop, { signal: controller.signal });
  }

  #key(event) {
    const moves = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    if (event.key in moves) {
      this.x += moves[event.key][0] * stepMm;
      this.y += moves[event.key][1] * stepMm;
      this.isOn ? this.put() : this.#show();
    } else if (event.key === 'Enter' || event.key === ' ') {
      this.isOn ? this.lift() : (this.touches ? this.put() : this.lieDown());
    } else if (event.key === 'r' || event.key === 'R') {
      this.roll();
    } else if (event.key === 't' || event.key === 'T') {
      this.turnRound();
    } else {
      return;
    }
    event.preventDefault();
  }
}
