// Holds the page together: which mat, its link, which view.

import { Chrome } from "./chrome.js";
import { DemoLink } from "../demo/demo-link.js";
import { Link } from "../link/link.js";
import { LinkError } from "../link/link-error.js";
import { Mat } from "../mat.js";
import { Mats } from "../store/mats.js";
import { MemoryStore } from "../store/store.js";
import { Patience } from "./patience.js";
import { RequestError } from "../link/client.js";
import { SocketTransport } from "../link/transport-socket.js";
import { BluetoothTransport, chooseDevice, isBluetoothThere, knownDevice } from "../link/transport-bluetooth.js";
import { h } from "./dom.js";
import { viewFor } from "./routes.js";
import { words } from "../strings.js";

const DEMO_ID = "demo";

/** "change" whenever anything that a view shows may have changed; "live" with each live frame. */
export class App extends EventTarget {
  #root;
  #chrome;
  #view = null;
  #route = "";
  #device = null;
  #isDue = false;
  #patience = new Patience(this);

  /** @type {Link|DemoLink|null} */
  link = null;

  /** @type {Mat|null} */
  mat = null;

  /** The kept mat in use: { id, key, name, deviceId }, or null in the demo. */
  kept = null;

  constructor(root, store, address) {
    super();
    this.#root = root;
    this.store = store;
    this.address = address;
    this.mats = new Mats(store);
    this.#chrome = new Chrome(this);
    this.#root.append(...this.#chrome.elements);
  }

  get isDemo() { return this.kept === null; }

  /** Whether a phone without it can do more than look. */
  get canConnect() { return this.address.isBench || isBluetoothThere(); }

  async begin() {
    addEventListener("hashchange", () => this.#show());
    const paired = this.address.key && await this.mats.add(this.address.key, { isBench: this.address.isBench });
    await this.use(paired ?? await this.mats.current());
    if (paired && !this.address.isBench) location.hash = "#/paired";
    // A visitor came to see it work.
    if (this.isDemo && location.hash === "") history.replaceState(null, "", "#/live");
    if (this.address.isKeyBad) this.tell(words.pair.badLink);
    if (this.store instanceof MemoryStore && !this.isDemo) this.tell(words.storage);
    this.#show();
  }

  /** @param kept a kept mat, or null for the demo. */
  async use(kept) {
    this.link?.disconnect();
    this.mat?.end();
    this.kept = kept;
    this.#device = null;
    if (kept) await this.mats.setCurrent(kept.id);
    this.mat = new Mat(kept?.id ?? DEMO_ID, kept ? this.store : new MemoryStore());
    this.link = kept ? new Link(() => this.#makeTransport(), kept.key) : new DemoLink(this.mat);
    this.mat.addEventListener("change", () => this.#changed());
    this.mat.addEventListener("live", () => this.dispatchEvent(new Event("live")));
    this.link.addEventListener("client", ({ detail }) => this.mat.listen(detail));
    this.link.addEventListener("change", () => this.#linkChanged());
    if (!kept || this.address.isBench) this.link.connect();
    else if (this.canConnect) this.#device = await knownDevice(kept.deviceId);
    if (this.#device) this.link.connect();
    this.#changed();
  }

  /** By a tap: browsers open the chooser for nothing else. */
  async connect() {
    if (!this.canConnect) {
      this.go("browser");
      return;
    }
    if (!this.address.isBench && this.#device === null) {
      this.#device = await chooseDevice();
      await this.mats.update(this.kept.id, { deviceId: this.#device.id });
    }
    await this.link.connect();
  }

  /** Another device of the same name may have been chosen: the next tap asks again. */
  forgetDevice() { this.#device = null; }

  go(route) {
    if (location.hash === `#/${route}`) this.#show();
    else location.hash = `#/${route}`;
  }

  /** Says something in the line that screen readers hear. */
  tell(text) { this.#chrome.tell(text); }

  /** What went wrong, in words. */
  tellError(error) {
    if (error instanceof LinkError) this.tell(words.link.reasons[error.reason]);
    else if (this.isDemo) this.tell(words.demo.refused);
    else if (error instanceof RequestError && error.result === 0) this.tell(words.refused.offline);
    else this.tell(words.refused[error.result] ?? words.refused.other);
    if (!(error instanceof LinkError || error instanceof RequestError)) console.error(error);
  }

  async #makeTransport() {
    if (!this.address.isBench) return new BluetoothTransport(this.#device);
    const address = new URL("link", location.href);
    address.protocol = address.protocol.replace("http", "ws");
    return new SocketTransport(address);
  }

  async #linkChanged() {
    const { state, client, reason } = this.link;
    if (reason === "wrong-key" || reason === "cancelled") this.forgetDevice();
    if (state === "open") {
      await this.mat.begin(client).catch((error) => {
        if (!(error instanceof LinkError || error instanceof RequestError)) throw error;
      });
    } else if (this.mat.isConnected) {
      this.mat.end();
    }
    this.#changed();
  }

  /** Many changes, one drawing. */
  #changed() {
    if (this.#isDue) return;
    this.#isDue = true;
    setTimeout(() => {
      this.#isDue = false;
      this.#patience.update();
      this.#redirect();
      this.#chrome.update();
      this.#view?.update?.();
      this.dispatchEvent(new Event("change"));
    }, 16);
  }

  /** A session takes the screen when it begins, and its end says so; nothing else moves by itself. */
  #wasInSession = false;

  #redirect() {
    const { status, ended, isInSession } = this.mat;
    if (status === null) return;
    if (isInSession && this.#route === "mat") this.go("session");
    const wasWatched = this.#wasInSession && ["session", "live"].includes(this.#route);
    if (!isInSession && wasWatched && ended !== null) this.go("ended");
    this.#wasInSession = isInSession;
  }

  #show() {
    const [, route = "mat", argument] = location.hash.split("/");
    const isFirst = this.#view === null;
    this.#view?.leave?.();
    this.#route = route || "mat";
    this.#view = viewFor(this.#route)(this, argument);
    const main = h(`main.view-${this.#route}`, { id: "content" }, this.#view.element);
    this.#root.querySelector("main").replaceWith(main);
    this.#chrome.showRoute(this.#route);
    this.#view.update?.();
    scrollTo(0, 0);
    const title = main.querySelector("h1");
    document.title = title ? `${title.textContent} - ${words.app}` : words.app;
    if (!isFirst) title?.focus({ preventScroll: true });
  }
}
