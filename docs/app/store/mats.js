// The mats whose keys this phone has.

import { hex } from "../link/bytes.js";
import { keyIdOf } from "../link/channel.js";
import { words } from "../strings.js";

export class Mats {
  #store;

  constructor(store) {
    this.#store = store;
  }

  all() { return this.#store.all("mats"); }

  /** @returns the one in use, or null if there is none. */
  async current() {
    const mats = await this.all();
    const id = await this.#store.fact("currentMat");
    return mats.find((mat) => mat.id === id) ?? mats[0] ?? null;
  }

  setCurrent(id) { return this.#store.setFact("currentMat", id); }

  /** A key that is known already changes nothing. The bench makes a mat a run: only its newest is kept. */
  async add(key, { isBench = false } = {}) {
    const id = hex(await keyIdOf(key));
    const mats = await this.all();
    for (const mat of mats) {
      if (isBench && mat.isBench && mat.id !== id) await this.remove(mat.id);
    }
    const known = mats.find((mat) => mat.id === id);
    if (known) return known;
    const name = mats.length === 0 || isBench ? words.pair.nameDefault : `${words.pair.nameDefault} ${mats.length + 1}`;
    const mat = { id, key, name, isBench, deviceId: null, addedAt: new Date().toISOString() };
    await this.#store.put("mats", mat);
    navigator.storage?.persist?.().catch(() => {});
    return mat;
  }

  async update(id, changes) {
    const mat = await this.#store.get("mats", id);
    await this.#store.put("mats", { ...mat, ...changes });
  }

  /** With its history on this phone. */
  async remove(id) {
    for (const record of await this.#store.all("records")) {
      if (record.matId === id) await this.#store.remove("records", [id, record.number]);
    }
    for (const rating of await this.#store.all("ratings")) {
      if (rating.matId === id) await this.#store.remove("ratings", rating.at);
    }
    await this.#store.remove("mats", id);
  }
}
