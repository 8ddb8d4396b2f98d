// The demo in the place of a link: always open, always the same evening.

import { DemoClient } from "./demo-client.js";
import { Tape } from "./tape.js";

export class DemoLink extends EventTarget {
  #mat;
  #tape = null;

  client = null;
  state = "off";
  reason = null;

  constructor(mat) {
    super();
    this.#mat = mat;
  }

  async connect() {
    try {
      this.#tape = await Tape.load("demo/tape.bin");
    } catch {
      this.state = "failed";
      this.reason = "demo";
      this.dispatchEvent(new Event("change"));
      return;
    }
    this.client = new DemoClient(this.#tape);
    this.client.onEnd = () => this.jump("start");
    this.dispatchEvent(new CustomEvent("client", { detail: this.client }));
    this.state = "open";
    this.client.playFrom(this.#msOf("live"));
    this.dispatchEvent(new Event("change"));
  }

  get chapters() { return [...this.#tape?.chapters.keys() ?? []]; }

  jump(chapter) {
    this.#mat.forget();
    this.client?.playFrom(this.#msOf(chapter));
  }

  disconnect() {
    this.client?.stop();
    this.state = "off";
  }

  #msOf(chapter) { return this.#tape.chapters.get(chapter) ?? 0; }
}
