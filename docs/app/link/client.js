// Talks to one mat over one connection: requests one at a time, acknowledgements, records.

import { Channel } from "./channel.js";
import { LinkError } from "./link-error.js";
import { u16, u32 } from "./bytes.js";
import { MESSAGE, OP, RESULT, readEvent, readLive, readRecord, readStatus } from "./messages.js";

const ANSWER_MS = 6000;
const ASKED_AT_MOST = 2;
const MESSAGES_PER_ACK = 3;
const ACK_MS = 60;
const SILENCE_MS = 1500;

/** Record Access Control Point, numbers of the Bluetooth SIG. */
const REPORT_FROM = [0x01, 0x03, 0x01];

export class RequestError extends Error {
  constructor(op, result) {
    super(`op ${op}: result ${result}`);
    this.result = result;
  }
}

/** Events, each a CustomEvent with the message in its detail: status, event, live, record. */
export class Client extends EventTarget {
  #channel;
  #transport;
  #asking = Promise.resolve();
  #waiting = null;
  #tag = 0;
  #unacknowledged = 0;
  #ackTimer = 0;
  #silenceTimer = 0;
  #isExpecting = false;
  #isClosed = false;

  /** Live frames: how many came, how often the mat left some out because the link was full, how many it sent and did not come. */
  frames = { heard: 0, dropped: 0, lost: 0 };
  #lastFrame = null;

  constructor(transport) {
    super();
    this.#transport = transport;
    this.#channel = new Channel(transport, (plain) => this.#hear(plain));
  }

  /** @param {Uint8Array} key @param {() => void} onGone when the connection is lost, once. */
  async open(key, onGone) {
    await this.#transport.connect(() => {
      this.#close(new LinkError("lost"));
      onGone();
    });
    try {
      await this.#channel.open(key);
    } catch (error) {
      this.close();
      throw error instanceof LinkError ? error : new LinkError("lost", error);
    }
  }

  close() {
    this.#transport.disconnect();
    this.#close(new LinkError("lost"));
  }

  /** @returns {Promise<Uint8Array>} the answer's parameters. @throws {RequestError} if the result is not success. */
  request(op, parameters = []) {
    const answer = this.#asking.then(() => this.#ask(op, parameters));
    this.#asking = answer.catch(() => {});
    return answer;
  }

  /** The same, for what an older mat may not know or have: null instead of an error. */
  async tryRequest(op, parameters = []) {
    try {
      return await this.request(op, parameters);
    } catch (error) {
      if (error instanceof RequestError) return null;
      throw error;
    }
  }

  /** With the moments of performance.now() between which the mat answered; bytes are null if it refused. */
  async timed(op) {
    let bytes = null;
    let askedMs = 0;
    const answer = this.#asking.then(() => {
      askedMs = performance.now();
      return this.#ask(op, []);
    });
    this.#asking = answer.catch(() => {});
    try {
      bytes = await answer;
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
    }
    return { bytes, askedMs, heardMs: performance.now() };
  }

  /** While something may come by itself, the mat is told now and then what has been heard. */
  expect(isExpecting) {
    this.#isExpecting = isExpecting;
    this.#watchSilence();
  }

  /** Has all records from a number on sent; each arrives as an event. @returns {Promise<boolean>} false if it was broken off. */
  async fetchRecords(fromNumber) {
    try {
      await this.request(OP.records, [...REPORT_FROM, ...u16(fromNumber)]);
      return true;
    } catch (error) {
      if (error instanceof RequestError) return error.result === RESULT.noRecords;
      throw error;
    }
  }

  /** After the record is safe. */
  acknowledgeRecord(number) {
    return this.#send([OP.ackRecord, ...u16(number)]);
  }

  /** Feature's bytes. */
  get feature() { return this.#channel.feature; }

  /** @param {number} id low byte: 0x19 battery, 0x24 model, 0x26 firmware, 0x29 maker. */
  readStandard(id) { return this.#transport.read(id); }

  async #ask(op, parameters) {
    const tag = (this.#tag = (this.#tag + 1) & 255);
    for (let asked = 1; ; asked++) {
      const answer = this.#waitFor(op, tag);
      answer.catch(() => {});
      await this.#send([op, tag, ...parameters]);
      try {
        return await answer;
      } catch (error) {
        if (!(error instanceof LinkError && error.reason === "silent") || asked === ASKED_AT_MOST) throw error;
      }
    }
  }

  #waitFor(op, tag) {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) {
        reject(new LinkError("lost"));
        return;
      }
      const settle = (settled) => (value) => {
        clearTimeout(this.#waiting?.timer);
        this.#waiting = null;
        settled(value);
      };
      this.#waiting = { op, tag, resolve: settle(resolve), reject: settle(reject), timer: 0 };
      this.#extendWait();
      this.#watchSilence();
    });
  }

  #extendWait() {
    const waiting = this.#waiting;
    if (waiting === null) return;
    clearTimeout(waiting.timer);
    waiting.timer = setTimeout(() => waiting.reject(new LinkError("silent")), ANSWER_MS);
  }

  #hear(plain) {
    this.#noteHeard();
    switch (plain[0]) {
      case MESSAGE.answer: return this.#hearAnswer(plain);
      case MESSAGE.status: return this.#hearStatus(readStatus(plain.subarray(2)));
      case MESSAGE.event: return this.#tell("event", readEvent(plain));
      case MESSAGE.live: return this.#hearLive(readLive(plain));
      case MESSAGE.record: return this.#hearRecord(plain.subarray(2));
      default: return undefined;
    }
  }

  #hearAnswer(plain) {
    const [, op, tag, result] = plain;
    if (this.#waiting?.op !== op || this.#waiting.tag !== tag) return;
    // A report is answered with a whole control point response, its result is the last byte.
    const isReport = op === OP.records;
    const outcome = isReport && plain.length === 8 ? plain[7] : result;
    if (outcome === RESULT.success) this.#waiting.resolve(plain.subarray(4));
    else this.#waiting.reject(new RequestError(op, outcome));
  }

  #hearStatus(status) {
    this.#channel.mtu = status.mtu;
    this.#tell("status", status);
  }

  #hearLive(frame) {
    this.frames.heard++;
    this.frames.dropped += frame.hasDropped ? 1 : 0;
    // The mat numbers those that it sends.
    if (this.#lastFrame !== null) this.frames.lost += (frame.number - this.#lastFrame - 1) & 255;
    this.#lastFrame = frame.number;
    this.#tell("live", frame);
  }

  #hearRecord(bytes) {
    this.#extendWait();
    const record = readRecord(bytes);
    // A damaged one is not acknowledged: the mat sends it once more.
    if (record !== null) this.#tell("record", record);
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  #noteHeard() {
    this.#unacknowledged++;
    clearTimeout(this.#ackTimer);
    if (this.#unacknowledged >= MESSAGES_PER_ACK) this.#acknowledge();
    else this.#ackTimer = setTimeout(() => this.#acknowledge(), ACK_MS);
  }

  #acknowledge() {
    clearTimeout(this.#ackTimer);
    this.#unacknowledged = 0;
    this.#watchSilence();
    this.#send([OP.ack, ...u32(this.#channel.newest)]).catch(() => {});
  }

  #watchSilence() {
    clearTimeout(this.#silenceTimer);
    if (!this.#isClosed && (this.#isExpecting || this.#waiting !== null) && this.#channel.newest >= 0) {
      this.#silenceTimer = setTimeout(() => this.#acknowledge(), SILENCE_MS);
    }
  }

  #send(plain) {
    return this.#isClosed ? Promise.reject(new LinkError("lost")) : this.#channel.send(Uint8Array.from(plain));
  }

  #close(error) {
    this.#isClosed = true;
    clearTimeout(this.#ackTimer);
    clearTimeout(this.#silenceTimer);
    this.#waiting?.reject(error);
  }
}
