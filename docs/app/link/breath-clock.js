// The mat's breath on this phone's clock: asked for once a breath, the answer taken as half a round trip old.

/** An answer that took longer says too little about when it was given. */
const ROUND_TRIP_MAX_MS = 160;

export class BreathClock {
  #startedMs = null;
  #inhaleMs = 0;
  #exhaleMs = 0;
  #sureMs = Infinity;

  isCueOn = false;

  get isKnown() { return this.#startedMs !== null; }

  get cycleMs() { return this.#inhaleMs + this.#exhaleMs; }

  get inhaleMs() { return this.#inhaleMs; }

  /**
   * @param {{isCueOn: boolean, atMs: number, inhaleMs: number, exhaleMs: number}} breath
   * @param {number} askedMs performance.now() when asked; @param {number} heardMs when answered
   */
  set(breath, askedMs, heardMs) {
    const roundTripMs = heardMs - askedMs;
    if (breath.inhaleMs + breath.exhaleMs === 0) {
      this.forget();
      return;
    }
    const isSameBreath = this.isKnown && breath.inhaleMs === this.#inhaleMs && breath.exhaleMs === this.#exhaleMs;
    this.isCueOn = breath.isCueOn;
    if (isSameBreath && roundTripMs > ROUND_TRIP_MAX_MS && roundTripMs > this.#sureMs) {
      // Clocks drift: what was sure grows less so.
      this.#sureMs += 10;
      return;
    }
    this.#sureMs = roundTripMs;
    this.#startedMs = heardMs - roundTripMs / 2 - breath.atMs;
    this.#inhaleMs = breath.inhaleMs;
    this.#exhaleMs = breath.exhaleMs;
  }

  forget() {
    this.#startedMs = null;
    this.#sureMs = Infinity;
  }

  /** @returns milliseconds into the breath at a moment of performance.now(). */
  atMs(nowMs) {
    const passed = (nowMs - this.#startedMs) % this.cycleMs;
    return passed < 0 ? passed + this.cycleMs : passed;
  }
}
