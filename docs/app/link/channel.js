// The sealed channel: Hello, keys of the connection, counters. See docs/protocol.md.

import { equal, join, u32 } from "./bytes.js";
import { Ccm, hmac } from "./crypto.js";
import { PieceReader, PieceWriter } from "./pieces.js";
import { LinkError } from "./link-error.js";

export const CHARACTERISTIC = { feature: 2, hello: 3, inbox: 4, outbox: 5 };

const MAJOR = 1;
const SMALLEST_MTU = 23;
const FIRST_MESSAGE_MS = 2500;
const TO_MAT = 0;
const FROM_MAT = 1;

const nonceOf = (direction, counter) => join([direction], new Uint8Array(8), u32(counter));

/** @returns {Promise<Uint8Array>} 4 bytes, by which a mat says which key it has. */
export const keyIdOf = async (key) => (await hmac(key, "id")).subarray(0, 4);

export class Channel {
  #transport;
  #pieces = { hello: new PieceWriter(), inbox: new PieceWriter(), outbox: new PieceReader() };
  #toMat = null;
  #fromMat = null;
  #sent = 0;
  #sending = Promise.resolve();
  #taking = Promise.resolve();
  #hear;
  #heardFirst = () => {};

  /** Bytes that a piece may take are this less 3; the mat says how many in its STATUS. */
  mtu = SMALLEST_MTU;

  /** Counter of the newest message from the mat; -1 before the first. */
  newest = -1;

  /** Messages that did not open or were not newer. */
  refused = 0;

  /** Feature's 16 bytes, once open. */
  feature = null;

  /**
   * @param transport connected: read, write, subscribe.
   * @param {(plain: Uint8Array) => void} hear called for each message, in order.
   */
  constructor(transport, hear) {
    this.#transport = transport;
    this.#hear = hear;
  }

  get lost() { return this.#pieces.outbox.lost; }

  /** Proves the key to the mat and waits until the mat has proved it too. */
  async open(key) {
    await this.#transport.subscribe(CHARACTERISTIC.outbox, (piece) => this.#take(piece));
    const feature = await this.#transport.read(CHARACTERISTIC.feature);
    if (feature[0] !== MAJOR) throw new LinkError("version");
    const hello = await this.#transport.read(CHARACTERISTIC.hello);
    if (!equal(hello.subarray(0, 4), await keyIdOf(key))) throw new LinkError("wrong-key");
    const matNonce = hello.subarray(4);
    const phoneNonce = crypto.getRandomValues(new Uint8Array(16));
    const transcript = [feature, matNonce, phoneNonce];
    const keys = await hmac(key, "keys", ...transcript);
    this.#toMat = await Ccm.of(keys.subarray(0, 16));
    this.#fromMat = await Ccm.of(keys.subarray(16));
    const proof = (await hmac(key, "proof", ...transcript)).subarray(0, 16);
    const first = this.#waitForFirst();
    first.catch(() => {});
    for (const piece of this.#pieces.hello.cut(join(phoneNonce, proof), this.mtu)) {
      await this.#transport.write(CHARACTERISTIC.hello, piece);
    }
    await first;
    this.feature = feature;
  }

  /** Seals a message and writes its pieces, in the order of the calls. */
  send(plain) {
    this.#sending = this.#sending.catch(() => {}).then(() => this.#write(plain));
    return this.#sending;
  }

  async #write(plain) {
    const counter = this.#sent++;
    const sealed = await this.#toMat.seal(nonceOf(TO_MAT, counter), plain);
    for (const piece of this.#pieces.inbox.cut(join(u32(counter), sealed), this.mtu)) {
      await this.#transport.write(CHARACTERISTIC.inbox, piece);
    }
  }

  #take(piece) {
    const message = this.#pieces.outbox.join(piece);
    if (message !== null && this.#fromMat !== null) {
      this.#taking = this.#taking.then(() => this.#open(message));
    }
  }

  async #open(message) {
    const counter = new DataView(message.buffer).getUint32(0, true);
    const plain = message.length > 12 ? await this.#fromMat.open(nonceOf(FROM_MAT, counter), message.subarray(4)) : null;
    if (plain === null || counter <= this.newest) {
      this.refused++;
      return;
    }
    this.newest = counter;
    this.#heardFirst();
    this.#hear(plain);
  }

  #waitForFirst() {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new LinkError("wrong-key")), FIRST_MESSAGE_MS);
      this.#heardFirst = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
