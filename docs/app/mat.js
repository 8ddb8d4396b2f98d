// The mat as this phone knows it. Views read it and listen to "change" and "live"; all requests go through here.

import { BreathClock } from "./link/breath-clock.js";
import { RequestError } from "./link/client.js";
import * as wire from "./link/messages.js";
import { Health } from "./health.js";
import { Orders } from "./orders.js";
import { Ratings } from "./ratings.js";
import { Records } from "./records.js";

const { OP, EVENT, SESSION } = wire;

const STATUS_MS = 5000;
const STATUS_IN_SESSION_MS = 2000;
const RECORD_MS = 6000;
const POWER_MS = 20_000;
const NO_BREATH_MS = 1500;
const CLOCK_OFF_MAX_S = 2;
const LIVE_HZ = 20;
const FINE = 1;

/** DwellStage.Limit. */
const DWELL_LIMIT = 2;

export class Mat extends EventTarget {
  #client = null;
  #timer = 0;
  #breathTimer = 0;
  #wantsLive = false;
  #lastEvent = null;
  #recordsSeen = undefined;
  #powerAskedMs = 0;

  status = null;
  settings = null;
  plan = null;

  /** undefined: not asked yet; null: never answered. */
  safety = undefined;

  /** What holds today, of mats that have a coach; or null. */
  today = null;

  health = new Health();

  /** What the mat last said of the person's own breath and of which way round they lie: see readBreath. */
  person = { rate: 0, quality: 0, wayRound: 0, isListening: false };

  /** Newest live frame, or null. */
  live = null;

  /** Of each zone, as the mat counts it: { dwellS, dose }. Empty until told. */
  zones = [];

  breath = new BreathClock();

  /** Alerts nobody has acknowledged, oldest first. */
  alerts = [];

  /** Newest events, oldest first, 32 at most. */
  events = [];

  device = { firmware: "", model: "", maker: "", battery: null, feature: null };

  /** The session that ended while this page watched: { reason, sessionS, atMs }. */
  ended = null;

  /** What a person asks of it. */
  orders = new Orders(this);

  /** @param {string} id key id in hex; @param store see store/store.js */
  constructor(id, store) {
    super();
    this.id = id;
    this.records = new Records(id, store);
    this.ratings = new Ratings(id, store);
    this.ratings.addEventListener("change", () => this.tell());
    this.records.addEventListener("change", () => this.tell());
  }

  get isConnected() { return this.#client !== null; }

  get isSafe() { return this.health.power?.isSafe ?? false; }

  get isInSession() { return wire.isInSession(this.status); }

  get isActive() { return this.isInSession && this.status.state !== SESSION.paused; }

  get frames() { return this.#client?.frames ?? { heard: 0, dropped: 0, lost: 0 }; }

  /** Session time now, ms: counted on from the last word of the mat. */
  get sessionMs() {
    if (this.status === null) return 0;
    const passed = this.isActive ? performance.now() - this.status.atMs : 0;
    return Math.min(this.status.sessionS * 1000 + passed, this.status.targetS * 1000);
  }

  get leftS() { return this.status === null ? 0 : Math.max(0, this.status.targetS - Math.floor(this.sessionMs / 1000)); }

  /** Before the client opens: no message may be missed. */
  listen(client) {
    client.addEventListener("status", ({ detail }) => this.#takeStatus(detail));
    client.addEventListener("event", ({ detail }) => this.#takeEvent(detail));
    client.addEventListener("live", ({ detail }) => this.#takeLive(detail));
    client.addEventListener("record", ({ detail }) => this.#keepRecord(client, detail));
  }

  /** A connection is open: set the clock, hear what was missed, read what is written down, fetch the history. */
  async begin(client) {
    this.#client = client;
    this.#recordsSeen = this.status?.records;
    this.tell();
    await this.#setClock();
    if (this.#lastEvent !== null) await client.tryRequest(OP.eventsSince, [this.#lastEvent]);
    else if (this.status?.hasAlert) await client.tryRequest(OP.eventsSince, [(this.status.alertEvent - 1) & 255]);
    await this.readBook();
    if (this.#wantsLive) await this.#startLive();
    // Who comes into a running session breathes with it at once.
    if (this.isActive) this.#followBreath();
    this.#watch();
    await this.#readDevice(client);
    await this.sync();
  }

  end() {
    this.#client = null;
    clearTimeout(this.#timer);
    clearTimeout(this.#breathTimer);
    this.live = null;
    this.breath.forget();
    this.tell();
  }

  /** The demo has jumped: what was heard is not so any more. */
  forget() {
    this.events = [];
    this.alerts = [];
    this.ended = null;
    this.status = null;
    this.live = null;
    this.breath.forget();
  }

  async readBook() {
    const client = this.#client;
    const settings = await client.tryRequest(OP.getSettings);
    const plan = await client.tryRequest(OP.getPlan);
    const safety = await client.tryRequest(OP.getSafety);
    this.settings = settings && wire.readSettings(settings);
    this.plan = plan && wire.readPlan(plan);
    this.safety = safety && wire.readSafety(safety);
    await this.#readPower();
    await this.#readToday();
    this.tell();
  }

  /** Faults, pads, power and the rest, while somebody looks at them. */
  async readHealth() {
    if (this.#client === null) return;
    await this.health.readAll(this.#client);
    this.tell();
  }

  /** Live frames while somebody looks. */
  async watchLive(isWanted) {
    this.#wantsLive = isWanted;
    if (this.#client === null) return;
    if (isWanted) {
      await this.#startLive();
      return;
    }
    this.#client.expect(false);
    await this.#client.tryRequest(OP.liveStop);
    this.live = null;
  }

  /** Fetches the records that this phone does not have; the mat gives none during a session. */
  async sync() {
    const client = this.#client;
    if (client === null || this.isInSession || this.records.isSyncing) return;
    this.#recordsSeen = this.status?.records;
    await this.records.fetch(client);
    await this.ratings.send(this);
  }

  // ---- hearing

  #takeStatus(status) {
    const wasInSession = this.isInSession;
    const paused = this.status?.state === SESSION.paused;
    this.status = { ...status, atMs: performance.now() };
    if (status.state === SESSION.paused || !this.isInSession) this.breath.forget();
    if (this.isActive && (!wasInSession || paused)) this.#followBreath();
    if (!status.hasAlert) this.alerts = [];
    if (this.isInSession) this.ended = null;
    else if (wasInSession) this.ended ??= { reason: status.endReason, sessionS: status.sessionS, atMs: performance.now() };
    // A session's record comes a moment after its end, when the motor rests; a full mat counts no more than before.
    if (this.#client !== null && wasInSession && !this.isInSession) setTimeout(() => this.sync().catch(() => {}), RECORD_MS);
    if (this.#client !== null && !this.isInSession && status.records !== this.#recordsSeen) this.sync().catch(() => {});
    this.tell();
  }

  #takeEvent(event) {
    const isRepeat = this.events.some((known) => known.number === event.number && known.kind === event.kind);
    this.#lastEvent = event.number;
    if (!isRepeat) {
      this.events = [...this.events, { ...event, atMs: performance.now() - event.agoMs }].slice(-32);
      this.#noteEnd(event);
    }
    const isAlert = event.kind === EVENT.fault || (event.kind === EVENT.dwell && event.detail === DWELL_LIMIT);
    if (isAlert && !this.alerts.some((alert) => alert.number === event.number)) this.alerts = [...this.alerts, event];
    if (event.kind === EVENT.batteryLow || event.kind === EVENT.batteryEmpty) this.#powerAskedMs = -Infinity;
    if (this.#client !== null) this.refresh();
    this.tell();
  }

  #noteEnd(event) {
    if (event.kind !== EVENT.sessionEnded || event.agoMs > 60_000) return;
    this.ended = { reason: event.value, sessionS: event.detail, atMs: performance.now() - event.agoMs };
  }

  #takeLive(frame) {
    this.live = frame;
    this.dispatchEvent(new Event("live"));
  }

  async #keepRecord(client, record) {
    await this.records.keep(record);
    await client.acknowledgeRecord(record.number);
  }

  // ---- asking by itself

  /** STATUS is only told at the start; afterwards it is asked for, more often in a session. */
  #watch() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(async () => {
      await this.refresh();
      if (this.#client !== null) this.#watch();
    }, this.isInSession ? STATUS_IN_SESSION_MS : STATUS_MS);
  }

  async refresh() {
    try {
      const status = await this.#client?.tryRequest(OP.status);
      if (status) this.#takeStatus(wire.readStatus(status));
      if (this.isInSession && this.#wantsLive) await this.#readZones();
      if (this.today) await this.#readToday();
      if (this.health.power && performance.now() - this.#powerAskedMs > POWER_MS) await this.#readPower();
    } catch {
      // The link says so itself.
    }
  }

  async #readPower() {
    this.#powerAskedMs = performance.now();
    await this.health.readPower(this.#client);
    this.tell();
  }

  async #readToday() {
    const today = await this.#client?.tryRequest(OP.today);
    this.today = today ? wire.readToday(today) : null;
  }

  async #readZones() {
    const bytes = await this.#client?.tryRequest(OP.zones);
    if (!bytes) return;
    this.zones = Array.from({ length: wire.ZONES }, (_, i) => ({ dwellS: bytes[3 * i] | (bytes[3 * i + 1] << 8), dose: bytes[3 * i + 2] }));
    this.tell();
  }

  /** Once a breath, just after it began: lengths may change with each. */
  async #followBreath() {
    clearTimeout(this.#breathTimer);
    const client = this.#client;
    if (client === null || !this.isActive) return;
    try {
      const { bytes, askedMs, heardMs } = await client.timed(OP.breath);
      if (bytes === null) return;
      const breath = wire.readBreath(bytes);
      this.breath.set(breath, askedMs, heardMs);
      this.person = breath;
      this.dispatchEvent(new Event("breath"));
    } catch {
      return;
    }
    const untilNextMs = this.breath.isKnown ? this.breath.cycleMs - this.breath.atMs(performance.now()) : NO_BREATH_MS;
    this.#breathTimer = setTimeout(() => this.#followBreath(), untilNextMs + 50);
  }

  async #startLive() {
    this.#client.expect(true);
    await this.#client.tryRequest(OP.liveStart, [FINE, LIVE_HZ]);
    await this.#readZones();
  }

  async #setClock() {
    const told = await this.#client.tryRequest(OP.getClock);
    const now = new Date();
    const wanted = wire.writeClock(now);
    const clock = told && wire.readClock(told);
    const isRight = clock && Math.abs(clock.utcS - now.getTime() / 1000) <= CLOCK_OFF_MAX_S
      && (clock.quarterHours & 255) === wanted[4];
    if (!isRight) await this.#client.tryRequest(OP.setClock, wanted);
  }

  async #readDevice(client) {
    const text = async (id) => new TextDecoder().decode(await client.readStandard(id).catch(() => new Uint8Array()));
    const battery = await client.readStandard(0x19).catch(() => null);
    this.device = {
      firmware: await text(0x26), model: await text(0x24), maker: await text(0x29),
      battery: battery?.[0] ?? null, feature: client.feature,
    };
    this.tell();
  }

  /** @returns {Promise<Uint8Array>} the answer, STATUS read anew. @throws {RequestError} if the mat refuses or is not there. */
  async ask(op, parameters = []) {
    if (this.#client === null) throw new RequestError(op, 0);
    const answer = await this.#client.request(op, parameters);
    await this.refresh();
    return answer;
  }

  tell() { this.dispatchEvent(new Event("change")); }
}
