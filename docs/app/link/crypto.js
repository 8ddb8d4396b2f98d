// HMAC-SHA256 and AES-128-CCM (RFC 3610, tag 8) from what browsers have: HMAC, CBC and CTR.

import { equal, join } from "./bytes.js";

const BLOCK = 16;
const TAG = 8;
const NO_IV = new Uint8Array(BLOCK);

/** @returns {Promise<Uint8Array>} 32 bytes over the label and all parts. */
export async function hmac(key, label, ...parts) {
  const imported = await crypto.subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const message = join(new TextEncoder().encode(label), ...parts);
  return new Uint8Array(await crypto.subtle.sign("HMAC", imported, message));
}

export class Ccm {
  #cbc;
  #ctr;

  /** @param {Uint8Array} key 16 bytes */
  static async of(key) {
    const ccm = new Ccm();
    ccm.#cbc = await crypto.subtle.importKey("raw", key, "AES-CBC", false, ["encrypt"]);
    ccm.#ctr = await crypto.subtle.importKey("raw", key, "AES-CTR", false, ["encrypt"]);
    return ccm;
  }

  /** @returns {Promise<Uint8Array>} ciphertext, then the tag. */
  async seal(nonce, plain) {
    const mac = await this.#mac(nonce, plain);
    const stream = await this.#counter(nonce, join(mac, plain));
    return join(stream.subarray(BLOCK), stream.subarray(0, TAG));
  }

  /** @returns {Promise<Uint8Array|null>} null if it was not sealed with this key and nonce. */
  async open(nonce, sealed) {
    const text = sealed.subarray(0, sealed.length - TAG);
    const tag = join(sealed.subarray(sealed.length - TAG), new Uint8Array(BLOCK - TAG));
    const stream = await this.#counter(nonce, join(tag, text));
    const plain = stream.slice(BLOCK);
    const mac = await this.#mac(nonce, plain);
    return equal(mac.subarray(0, TAG), stream.subarray(0, TAG)) ? plain : null;
  }

  /** CBC-MAC: the last full block of a CBC encryption; the block after it is the browser's own padding. */
  async #mac(nonce, plain) {
    const first = join([((TAG - 2) / 2) * 8 + 1], nonce, [plain.length >> 8, plain.length & 255]);
    const padding = new Uint8Array((BLOCK - (plain.length % BLOCK)) % BLOCK);
    const blocks = join(first, plain, padding);
    const chained = await crypto.subtle.encrypt({ name: "AES-CBC", iv: NO_IV }, this.#cbc, blocks);
    return new Uint8Array(chained, blocks.length - BLOCK, BLOCK);
  }

  /** Counter block 0 covers the tag, the text begins with block 1. */
  async #counter(nonce, bytes) {
    const counter = join([1], nonce, [0, 0]);
    return new Uint8Array(await crypto.subtle.encrypt({ name: "AES-CTR", counter, length: 16 }, this.#ctr, bytes));
  }
}
