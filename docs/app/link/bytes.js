// Little-endian numbers in byte arrays, as docs/protocol.md writes them.

export class Reader {
  #view;
  #at = 0;

  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left() { return this.#view.byteLength - this.#at; }

  u8() { return this.#view.getUint8(this.#at++); }

  s8() { return this.#view.getInt8(this.#at++); }

  u16() { return this.#view.getUint16((this.#at += 2) - 2, true); }

  u32() { return this.#view.getUint32((this.#at += 4) - 4, true); }

  skip(count) { this.#at += count; return this; }
}

export const u16 = (value) => [value & 255, (value >> 8) & 255];

export const u32 = (value) => [value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24];

/** @param {...(Uint8Array|number[])} parts */
export function join(...parts) {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

export const equal = (a, b) => a.length === b.length && a.every((value, i) => value === b[i]);

export const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

export const unhex = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));

/** CRC-16/CCITT-FALSE: "123456789" gives 0x29B1. */
export function crc16(bytes) {
  let crc = 0xffff;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) {
      crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
    }
  }
  return crc;
}
