// Plays the tape as if it were a mat: answers with what the mat answered then, and changes nothing.

import { u16 } from "../link/bytes.js";
import { RequestError } from "../link/client.js";
import { MESSAGE, OP, readBreath, readEvent, readLive, readRecord, readStatus } from "../link/messages.js";

const DAY_S = 86_400;
const AT_OFFSET = 5;

export class DemoClient extends EventTarget {
  #tape;
  #answers = new Map();
  #next = 0;
  #startedMs = performance.now();
  #timer = 0;

  frames = { heard: 0, dropped: 0, lost: 0 };
  feature = null;

  /** Called when the tape has come to its end. */
  onEnd = () => {};

  constructor(tape) {
    super();
    this.#tape = tape;
  }

  /** Everything before that moment has happened, without pictures; from there on it plays. */
  playFrom(ms) {
    clearTimeout(this.#timer);
    this.#answers.clear();
    this.#next = 0;
    this.#startedMs = performance.now() - ms;
    const { entries } = this.#tape;
    for (; this.#next < entries.length && entries[this.#next].ms <= ms; this.#next++) {
      const entry = entries[this.#next];
      if (entry.kind !== MESSAGE.live) this.#play(entry, ms);
    }
    this.#wait();
  }

  stop() { clearTimeout(this.#timer); }

  async request(op) {
    const known = this.#answers.get(op);
    if (!known) throw new RequestError(op, 0);
    return known.bytes;
  }

  /** STATUS is told when its time has come: an answer would be that of an earlier moment after a jump. */
  async tryRequest(op) { return op === OP.status ? null : this.#answers.get(op)?.bytes ?? null; }

  /** The breath has gone on since it was recorded. */
  async timed(op) {
    const known = this.#answers.get(op);
    const nowMs = performance.now();
    if (!known || op !== OP.breath) return { bytes: known?.bytes ?? null, askedMs: nowMs, heardMs: nowMs };
    const bytes = known.bytes.slice();
    const { atMs, inhaleMs, exhaleMs } = readBreath(bytes);
    const sinceMs = nowMs - this.#startedMs - known.ms;
    bytes.set(u16(Math.round(atMs + sinceMs) % (inhaleMs + exhaleMs)), AT_OFFSET);
    return { bytes, askedMs: nowMs, heardMs: nowMs };
  }

  expect() {}

  async fetchRecords() { return true; }

  async acknowledgeRecord() {}

  async readStandard() { throw new RequestError(0, 0); }

  close() { this.stop(); }

  #wait() {
    const entry = this.#tape.entries[this.#next];
    if (!entry) {
      this.#timer = setTimeout(() => this.onEnd(), 20_000);
      return;
    }
    const inMs = this.#startedMs + entry.ms - performance.now();
    this.#timer = setTimeout(() => {
      this.#play(entry, entry.ms);
      this.#next++;
      this.#wait();
    }, Math.max(0, inMs));
  }

  #play({ ms, kind, bytes }, nowMs) {
    if (kind < MESSAGE.answer) this.#answers.set(kind, { ms, bytes });
    switch (kind) {
      case OP.status: return this.#tell("status", readStatus(bytes));
      case MESSAGE.event: return this.#tell("event", laterEvent(readEvent(bytes), nowMs - ms));
      case MESSAGE.live: return this.#playLive(bytes);
      case MESSAGE.record: return this.#playRecord(readRecord(bytes.subarray(2)));
      default: return undefined;
    }
  }

  #playLive(bytes) {
    this.frames.heard++;
    this.#tell("live", readLive(bytes));
  }

  /** Its days end yesterday, whenever it is shown. */
  #playRecord(record) {
    const days = Math.round((Date.now() / 1000 - this.#tape.utcS) / DAY_S);
    const quarterHours = -Math.round(new Date().getTimezoneOffset() / 15);
    this.#tell("record", { ...record, startS: record.startS + days * DAY_S - quarterHours * 900, quarterHours });
  }

  #tell(type, detail) { this.dispatchEvent(new CustomEvent(type, { detail })); }
}

const laterEvent = (event, ms) => ({ ...event, agoMs: event.agoMs + ms });
