// Keeps a connection to one mat: tries again after 1, 2, 5, 10, 30 s, and says how it stands.

import { Client } from "./client.js";
import { LinkError } from "./link-error.js";

const BACK_OFF_S = [1, 2, 5, 10, 30];

/** Trying again by itself would not help. */
const FINAL = new Set(["wrong-key", "version", "unsupported", "cancelled", "bluetooth-off"]);

/** "change" whenever state or reason change; "open" with the client in its detail. */
export class Link extends EventTarget {
  #makeTransport;
  #key;
  #client = null;
  #tries = 0;
  #timer = 0;
  #run = 0;

  /** @type {"off"|"connecting"|"open"|"waiting"|"failed"} */
  state = "off";

  /** Why it is waiting or has failed: a reason of LinkError. */
  reason = null;

  constructor(makeTransport, key) {
    super();
    this.#makeTransport = makeTransport;
    this.#key = key;
  }

  get client() { return this.state === "open" ? this.#client : null; }

  async connect() {
    this.disconnect();
    const run = this.#run;
    this.#tell("connecting", this.reason);
    const client = new Client(await this.#makeTransport());
    if (run !== this.#run) return;
    this.#client = client;
    this.dispatchEvent(new CustomEvent("client", { detail: client }));
    try {
      await client.open(this.#key, () => run === this.#run && this.#fail(new LinkError("lost")));
      if (run !== this.#run) return;
      this.#tries = 0;
      this.#tell("open", null);
    } catch (error) {
      if (run === this.#run) this.#fail(error);
    }
  }

  disconnect() {
    this.#run++;
    clearTimeout(this.#timer);
    this.#client?.close();
    this.#client = null;
    this.#tell("off", this.reason);
  }

  #fail(error) {
    const reason = error.reason ?? "lost";
    this.#run++;
    this.#client?.close();
    this.#client = null;
    if (FINAL.has(reason)) {
      this.#tell("failed", reason);
      return;
    }
    const waitS = BACK_OFF_S[Math.min(this.#tries++, BACK_OFF_S.length - 1)];
    this.#timer = setTimeout(() => this.connect(), waitS * 1000);
    this.#tell("waiting", reason);
  }

  #tell(state, reason) {
    if (state === this.state && reason === this.reason) return;
    this.state = state;
    this.reason = reason;
    this.dispatchEvent(new Event("change"));
  }
}
