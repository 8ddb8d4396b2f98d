// What a person asks of the mat. Each throws RequestError if the mat refuses.

import { RequestError } from "./link/client.js";
import { u16 } from "./link/bytes.js";
import { OP, writePlan, writeSettings } from "./link/messages.js";

const SAFETY_VERSION = 1;
const ALL = 0;

export class Orders {
  #mat;

  constructor(mat) {
    this.#mat = mat;
  }

  start(targetS, programme = 0) { return this.#mat.ask(OP.start, [...u16(targetS), programme]); }

  stop() { return this.#mat.ask(OP.stop); }

  pause() { return this.#mat.ask(OP.pause); }

  resume() { return this.#mat.ask(OP.resume); }

  extend(seconds) { return this.#mat.ask(OP.extend, u16(seconds)); }

  calibrate() { return this.#mat.ask(OP.calibrate); }

  /** It restarts: the connection goes and comes back. */
  leaveSafeMode() { return this.#mat.ask(OP.leaveSafeMode); }

  /** Those that are mended; what is present stays. */
  async clearFaults() {
    await this.#mat.ask(OP.clearFaults, [ALL]);
    await this.#mat.readHealth();
  }

  testVibration() { return this.#mat.ask(OP.vibration, [2, 0]); }

  async setStrength(percent) {
    await this.#mat.ask(OP.vibration, percent === 0 ? [0, 0] : [1, percent]);
    await this.#mat.readBook();
  }

  async acknowledge(number) {
    try {
      await this.#mat.ask(OP.ackAlert, [number]);
    } catch (error) {
      // Not open any more is as good.
      if (!(error instanceof RequestError)) throw error;
    }
    this.#mat.alerts = this.#mat.alerts.filter((alert) => alert.number !== number);
    this.#mat.tell();
  }

  async setSettings(changes) {
    const answer = await this.#mat.ask(OP.setSettings, writeSettings({ ...this.#mat.settings, ...changes }));
    this.#mat.settings = { ...this.#mat.settings, ...changes, revision: answer[0] };
    this.#mat.tell();
  }

  async setPlan(changes) {
    const answer = await this.#mat.ask(OP.setPlan, writePlan({ ...this.#mat.plan, ...changes }));
    this.#mat.plan = { ...this.#mat.plan, ...changes, revision: answer[0] };
    this.#mat.tell();
  }

  /** @param {number} answers a bit for each yes; @param {0|1|2} word a clinician's: not asked, yes, no */
  async setSafety(answers, word) {
    // Whoever answers quickly is here before the mat has been asked what it knows.
    if (!this.#mat.today) await this.#mat.readBook();
    // A mat without a coach knows three bytes.
    await this.#mat.ask(OP.setSafety, [SAFETY_VERSION, ...u16(answers), ...(this.#mat.today ? [word] : [])]);
    await this.#mat.readBook();
  }

  /** @param {0|1|2} skin fine again; angry: a rest day; angry: shorter, with a layer */
  async setSkin(skin) {
    await this.#mat.ask(OP.skin, [skin]);
    await this.#mat.readBook();
  }

  /** @param {0|1} phase before, after; @param {number} record 0: the next, or the newest */
  rate(phase, region, rating, record = 0) {
    return this.#mat.ask(OP.tightness, [phase, region, rating, ...u16(record)]);
  }
}
