// Answers to "how tight do I feel today?": kept here first, for they can be given when the mat is not there.

import { RequestError } from "./link/client.js";

export class Ratings extends EventTarget {
  #matId;
  #store;

  constructor(matId, store) {
    super();
    this.#matId = matId;
    this.#store = store;
  }

  /** @returns {Promise<object[]>} { at, phase, region, rating, record, isSent }, oldest first. */
  async all() {
    const ratings = await this.#store.all("ratings");
    return ratings.filter(({ matId }) => matId === this.#matId);
  }

  /** @param {0|1} phase before, after; @param {number} record 0: the next, or the newest */
  async keep(phase, region, rating, record = 0) {
    const at = new Date().toISOString();
    await this.#store.put("ratings", { at, matId: this.#matId, phase, region, rating, record, isSent: false });
    this.dispatchEvent(new Event("change"));
  }

  /** Tells the mat what it has not heard yet. */
  async send(mat) {
    for (const kept of await this.all()) {
      if (!mat.isConnected) return;
      if (kept.isSent) continue;
      try {
        await mat.orders.rate(kept.phase, kept.region, kept.rating, kept.record);
      } catch (error) {
        // The mat has no such record any more: this phone keeps the answer all the same.
        if (!(error instanceof RequestError)) throw error;
      }
      await this.#store.put("ratings", { ...kept, isSent: true });
    }
  }
}
