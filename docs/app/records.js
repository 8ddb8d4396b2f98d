// The history on this phone, kept in step with the mat: a record is acknowledged only once it is on disk.

export class Records extends EventTarget {
  #matId;
  #store;

  isSyncing = false;

  /** How many came in the sync under way. */
  fetched = 0;

  constructor(matId, store) {
    super();
    this.#matId = matId;
    this.#store = store;
  }

  /** @returns {Promise<object[]>} this mat's records, newest first. */
  async all() {
    const records = await this.#store.all("records");
    return records.filter((record) => record.matId === this.#matId).sort((a, b) => b.number - a.number);
  }

  async keep(record) {
    await this.#store.put("records", { ...record, matId: this.#matId, receivedAt: new Date().toISOString() });
    this.fetched++;
    this.dispatchEvent(new Event("change"));
  }

  /** From the one after the newest kept: nothing is lost and nothing doubled, wherever the link breaks. */
  async fetch(client) {
    this.isSyncing = true;
    this.fetched = 0;
    try {
      const [newest] = await this.all();
      await client.fetchRecords((newest?.number ?? 0) + 1);
    } finally {
      this.isSyncing = false;
      this.dispatchEvent(new Event("change"));
    }
  }
}
