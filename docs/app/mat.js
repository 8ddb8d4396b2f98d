// The mat as this phone knows it. Views read it and listen to "change" and "live"; all requests go through here.

import { BreathClock } from "./link/breath-clock.js";
import { RequestError } from "./link/client.js";
import { u16 } from "./link/bytes.js";
import * as wire from "./link/messages.js";
import { Records } from "./records.js";

const { OP, EVENT, SESSION } = wire;

const STATUS_MS = 5000;
const STATUS_IN_SESSION_MS = 2000;
const ZONES_MS = 2000;
const CLOCK_OFF_MAX_S = 2;
const LIVE_HZ = 20;
const FINE = 1;

/** DwellStage.Limit. */
const DWELL_LIMIT = 2;

export class Mat extends EventTarget {
  #client = null;
  #store;
  #timer = 0;
  #breathTimer = 0;
  #wantsLive = false;
  #lastEvent = null;

  status = null;
  settings = null;
  plan = null;

  /** undefined: not asked yet; null: never answered. */
  safety = undefined;

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

  /** @param {string} id key id in hex; @param store see store/store.js */
  constructor(id, store) {
    super();
    this.id = id;
    this.#store = store;
    this.records = new Records(id, store);
    this.records.addEventListener("change", () => this.#tell());
  }

  get isConnected() { return this.#client !== null; }

  get isInSession() { return wire.isInSession(this.status); }

  get isActive() { return this.isInSession && this.status.state !== SESSION.paused; }

  get frames() { return this.#client?.frames ?? { heard: 0, dropped: 0 }; }

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
    client.expect(true);
    this.#tell();
    await this.#setClock();
    if (this.#lastEvent !== null) await client.tryRequest(OP.eventsSince, [this.#lastEvent]);
    else if (this.status?.hasAlert) await client.tryRequest(OP.eventsSince, [(this.status.alertEvent - 1) & 255]);
    await this.readBook();
    if (this.#wantsLive) await this.#startLive();
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
    this.#tell();
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
    this.#tell();
  }

  // ---- what a person asks for; each throws RequestError if the mat refuses

  start(targetS, programme = 0) { return this.#ask(OP.start, [...u16(targetS), programme]); }

  stop() { return this.#ask(OP.stop); }

  pause() { return this.#ask(OP.pause); }

  resume() { return this.#ask(OP.resume); }

  extend(seconds) { return this.#ask(OP.extend, u16(seconds)); }

  calibrate() { return this.#ask(OP.calibrate); }

  testVibration() { return this.#ask(OP.vibration, [2, 0]); }

  async setStrength(percent) {
    await this.#ask(OP.vibration, percent === 0 ? [0, 0] : [1, percent]);
    await this.readBook();
  }

  async acknowledge(number) {
    try {
      await this.#ask(OP.ackAlert, [number]);
    } catch (error) {
      // Not open any more is as good.
      if (!(error instanceof RequestError)) throw error;
    }
    this.alerts = this.alerts.filter((alert) => alert.number !== number);
    this.#tell();
  }

  async setSettings(changes) {
    const answer = await this.#ask(OP.setSettings, wire.writeSettings({ ...this.settings, ...changes }));
    this.settings = { ...this.settings, ...changes, revision: answer[0] };
    this.#tell();
  }

  async setPlan(changes) {
    const answer = await this.#ask(OP.setPlan, wire.writePlan({ ...this.plan, ...changes }));
    this.plan = { ...this.plan, ...changes, revision: answer[0] };
    this.#tell();
  }

  async setSafety(version, answers) {
    await this.#ask(OP.setSafety, [version, ...u16(answers)]);
    this.safety = { version, answers, answeredS: Math.floor(Date.now() / 1000) };
    this.#tell();
  }

  /** @param {0|1} phase before, after; @param {number} record 0: the next, or the newest */
  rate(phase, region, rating, record = 0) {
    return this.#ask(OP.tightness, [phase, region, rating, ...u16(record)]);
  }

  /** Live frames while somebody looks. */
  async watchLive(isWanted) {
    this.#wantsLive = isWanted;
    if (this.#client === null) return;
    if (isWanted) await this.#startLive();
    else await this.#client.tryRequest(OP.liveStop);
    if (!isWanted) this.live = null;
  }

  /** Fetches the records that this phone does not have; the mat gives none during a session. */
  async sync() {
    const client = this.#client;
    if (client === null || this.isInSession || this.records.isSyncing) return;
    await this.records.fetch(client);
    await this.#sendRatings();
  }

  /** A rating is kept here first: it can be given when the mat is not there. */
  async keepRating(phase, region, rating, record = 0) {
    const at = new Date().toISOString();
    await this.#store.put("ratings", { at, matId: this.id, phase, region, rating, record, isSent: false });
    await this.#sendRatings();
    this.#tell();
  }

  async #sendRatings() {
    for (const kept of await this.#store.all("ratings")) {
      if (this.#client === null || kept.isSent || kept.matId !== this.id) continue;
      try {
        await this.rate(kept.phase, kept.region, kept.rating, kept.record);
      } catch (error) {
        // No such record on the mat any more: this phone keeps it all the same.
        if (!(error instanceof RequestError)) throw error;
      }
      await this.#store.put("ratings", { ...kept, isSent: true });
    }
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
    if (this.#client !== null && wasInSession && !this.isInSession) setTimeout(() => this.sync().catch(() => {}), 2500);
    this.#tell();
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
    if (this.#client !== null) this.refresh();
    this.#tell();
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
    } catch {
      // The link says so itself.
    }
  }

  async #readZones() {
    const bytes = await this.#client?.tryRequest(OP.zones);
    if (!bytes) return;
    this.zones = Array.from({ length: wire.ZONES }, (_, i) => ({ dwellS: bytes[3 * i] | (bytes[3 * i + 1] << 8), dose: bytes[3 * i + 2] }));
    this.#tell();
  }

  /** Once a breath, just after it began: lengths may change with each. */
  async #followBreath() {
    clearTimeout(this.#breathTimer);
    const client = this.#client;
    if (client === null || !this.isActive) return;
    try {
      const { bytes, askedMs, heardMs } = await client.timed(OP.breath);
      if (bytes === null) return;
      this.breath.set(wire.readBreath(bytes), askedMs, heardMs);
      this.dispatchEvent(new Event("breath"));
    } catch {
      return;
    }
    const nextMs = this.breath.cycleMs - this.breath.atMs(performance.now()) + 50;
    this.#breathTimer = setTimeout(() => this.#followBreath(), nextMs);
  }

  async #startLive() {
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
    this.#tell();
  }

  async #ask(op, parameters = []) {
    if (this.#client === null) throw new RequestError(op, 0);
    const answer = await this.#client.request(op, parameters);
    await this.refresh();
    return answer;
  }

  #tell() { this.dispatchEvent(new Event("change")); }
}
