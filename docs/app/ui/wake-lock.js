/** Keeps the screen on while a view lives; the browser lets go of it with every look away. */
export class WakeLock {
  #lock = null;
  #isWanted = true;

  constructor() {
    this.#ask = () => this.#take();
    document.addEventListener("visibilitychange", this.#ask);
    this.#take();
  }

  #ask;

  release() {
    this.#isWanted = false;
    document.removeEventListener("visibilitychange", this.#ask);
    this.#lock?.release().catch(() => {});
    this.#lock = null;
  }

  async #take() {
    if (document.hidden || !this.#isWanted) return;
    const lock = await navigator.wakeLock?.request("screen").catch(() => null) ?? null;
    if (this.#isWanted) this.#lock = lock;
    else lock?.release().catch(() => {});
  }
}
