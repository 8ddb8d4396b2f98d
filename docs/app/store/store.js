// What stays on this phone: keys, history, answers. IndexedDB, never the network.

const NAME = "smartmat";
const VERSION = 1;

/** Key paths of the stores. */
const STORES = { mats: "id", records: ["matId", "number"], ratings: "at", facts: "name" };

const finished = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

export class Store {
  #database;

  static async open() {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      for (const [name, keyPath] of Object.entries(STORES)) request.result.createObjectStore(name, { keyPath });
    };
    const store = new Store();
    store.#database = await finished(request);
    store.#database.onversionchange = () => store.#database.close();
    return store;
  }

  /** @returns {Promise<object[]>} everything in a store, in the order of its key. */
  all(name) { return finished(this.#in(name, "readonly").getAll()); }

  get(name, key) { return finished(this.#in(name, "readonly").get(key)); }

  /** Resolves once it is on disk: a record may be acknowledged then. */
  put(name, value) {
    const objects = this.#in(name, "readwrite");
    objects.put(value);
    return written(objects.transaction);
  }

  remove(name, key) {
    const objects = this.#in(name, "readwrite");
    objects.delete(key);
    return written(objects.transaction);
  }

  async clear(...names) {
    for (const name of names) {
      const objects = this.#in(name, "readwrite");
      objects.clear();
      await written(objects.transaction);
    }
  }

  async fact(name, otherwise = null) {
    return (await this.get("facts", name))?.value ?? otherwise;
  }

  setFact(name, value) { return this.put("facts", { name, value }); }

  #in(name, mode) {
    return this.#database.transaction(name, mode, { durability: "strict" }).objectStore(name);
  }
}

const written = (transaction) => new Promise((resolve, reject) => {
  transaction.oncomplete = () => resolve();
  transaction.onerror = transaction.onabort = () => reject(transaction.error);
});

/** The same for the demo, and where the browser keeps nothing: gone with the page. */
export class MemoryStore {
  #stores = Object.fromEntries(Object.keys(STORES).map((name) => [name, new Map()]));

  async all(name) { return [...this.#stores[name].values()]; }

  async get(name, key) { return this.#stores[name].get(String(key)); }

  async put(name, value) {
    const key = [STORES[name]].flat().map((part) => value[part]);
    this.#stores[name].set(String(key), value);
  }

  async remove(name, key) { this.#stores[name].delete(String(key)); }

  async clear(...names) { for (const name of names) this.#stores[name].clear(); }

  async fact(name, otherwise = null) { return (await this.get("facts", name))?.value ?? otherwise; }

  setFact(name, value) { return this.put("facts", { name, value }); }
}
