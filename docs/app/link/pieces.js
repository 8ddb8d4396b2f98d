// A message longer than the radio carries at once travels in pieces: bit 0 first, bit 1 last, bits 2..7 a counter.

const LONGEST_PIECE = 244;

export class PieceWriter {
  #counter = 0;

  /** @returns {Uint8Array[]} at most MTU - 3 bytes each. */
  cut(message, mtu) {
    const room = Math.min(mtu - 3, LONGEST_PIECE) - 1;
    const pieces = [];
    for (let at = 0; at < message.length; at += room) {
      const part = message.subarray(at, at + room);
      const flags = (at === 0 ? 1 : 0) | (at + part.length === message.length ? 2 : 0);
      const piece = new Uint8Array(part.length + 1);
      piece[0] = (this.#counter << 2) | flags;
      piece.set(part, 1);
      pieces.push(piece);
      this.#counter = (this.#counter + 1) & 63;
    }
    return pieces;
  }
}

export class PieceReader {
  #parts = [];
  #expected = 0;

  /** Messages that lost a piece. */
  lost = 0;

  /** @returns {Uint8Array|null} a whole message, or null while there is none. */
  join(piece) {
    const isFirst = (piece[0] & 1) !== 0;
    const isNext = piece[0] >> 2 === this.#expected;
    this.#expected = ((piece[0] >> 2) + 1) & 63;
    const isBroken = isFirst ? this.#parts.length > 0 : !isNext || this.#parts.length === 0;
    if (isBroken) {
      this.lost++;
      this.#parts = [];
      if (!isFirst) return null;
    }
    this.#parts.push(piece.subarray(1));
    if ((piece[0] & 2) === 0) return null;
    const message = new Uint8Array(this.#parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of this.#parts) {
      message.set(part, at);
      at += part.length;
    }
    this.#parts = [];
    return message;
  }
}
