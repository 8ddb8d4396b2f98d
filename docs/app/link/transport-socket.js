// The bench's WebSocket below the channel: the virtual mat beside the page.

import { LinkError } from "./link-error.js";
import { Operations } from "./operations.js";

const CONNECT = 0x01;
const READ = 0x02;
const WRITE = 0x03;
const SUBSCRIBE = 0x04;
const NOTIFICATION = 0x10;
const GONE = 0x11;
const ANSWER = 0x80;
const FULL = 0x11;
const WRITE_AGAIN_MS = 20;

export class SocketTransport {
  #address;
  #socket = null;
  #operations = new Operations();
  #answered = null;
  #hearers = new Map();
  #onGone = () => {};

  /** @param {URL} address ws: or wss: */
  constructor(address) {
    this.#address = address;
  }

  async connect(onGone) {
    this.#socket = new WebSocket(this.#address);
    this.#socket.binaryType = "arraybuffer";
    try {
      await new Promise((resolve, reject) => {
        this.#socket.onopen = resolve;
        this.#socket.onerror = reject;
      });
      this.#socket.onmessage = (event) => this.#take(new Uint8Array(event.data));
      this.#socket.onclose = () => this.#lose();
      await this.#ask(CONNECT, 0);
      this.#onGone = onGone;
    } catch (error) {
      this.disconnect();
      throw new LinkError("out-of-reach", error);
    }
  }

  read(id) { return this.#ask(READ, id); }

  async write(id, bytes) {
    for (;;) {
      try {
        return await this.#ask(WRITE, id, bytes);
      } catch (error) {
        if (error.code !== FULL) throw error;
        await new Promise((resolve) => setTimeout(resolve, WRITE_AGAIN_MS));
      }
    }
  }

  async subscribe(id, hear) {
    this.#hearers.set(id, hear);
    await this.#ask(SUBSCRIBE, id);
  }

  disconnect() {
    this.#onGone = () => {};
    this.#lose();
  }

  #ask(kind, id, bytes = []) {
    return this.#operations.run(() => new Promise((resolve, reject) => {
      this.#answered = { kind, resolve, reject };
      this.#socket.send(new Uint8Array([kind, id, ...bytes]));
    }));
  }

  #take([kind, id, ...bytes]) {
    if (kind === NOTIFICATION) this.#hearers.get(id)?.(Uint8Array.from(bytes));
    else if (kind === GONE) this.#lose();
    else if (this.#answered && kind === (ANSWER | this.#answered.kind)) this.#settle(bytes);
  }

  #settle([error, ...value]) {
    const { resolve, reject } = this.#answered;
    this.#answered = null;
    if (error === 0) resolve(Uint8Array.from(value));
    else reject(Object.assign(new Error(`the mat answered with error ${error}`), { code: error }));
  }

  #lose() {
    this.#operations.close();
    this.#answered?.reject(new LinkError("lost"));
    this.#answered = null;
    this.#socket.onclose = null;
    this.#socket.close();
    const onGone = this.#onGone;
    this.#onGone = () => {};
    onGone();
  }
}
