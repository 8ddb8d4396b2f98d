// The recording behind the demo, made by `dotnet run --project hardware/virtual -- demo`: DemoTape.cs has the layout.

import { Reader } from "../link/bytes.js";

const MARK = "SMT1";
const CHAPTER = 0xfe;

export class Tape {
  /** { ms, kind, bytes }, oldest first. Kind from 0xC0: a message; below 0x80: an answer to that op. */
  entries = [];

  /** Places to jump to: name -> ms. */
  chapters = new Map();

  /** The mat's time at the first entry. */
  utcS = 0;

  get endMs() { return this.entries.at(-1).ms; }

  /** @throws if it cannot be fetched or is not a tape. */
  static async load(address) {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`the demo's tape is missing: ${response.status}`);
    const unpacked = response.body.pipeThrough(new DecompressionStream("gzip"));
    return Tape.read(new Uint8Array(await new Response(unpacked).arrayBuffer()));
  }

  static read(bytes) {
    const tape = new Tape();
    const from = new Reader(bytes);
    const mark = String.fromCharCode(from.u8(), from.u8(), from.u8(), from.u8());
    if (mark !== MARK) throw new Error("not a demo tape");
    tape.utcS = from.u32();
    let at = 8;
    while (at < bytes.length) {
      const ms = from.u32();
      const kind = from.u8();
      const length = from.u8();
      const part = bytes.subarray(at + 6, at + 6 + length);
      from.skip(length);
      at += 6 + length;
      if (kind === CHAPTER) tape.chapters.set(new TextDecoder().decode(part), ms);
      else tape.entries.push({ ms, kind, bytes: part });
    }
    return tape;
  }
}
