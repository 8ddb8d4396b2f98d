// What the bytes mean, by the tables of docs/protocol.md.

import { Reader, crc16, u16, u32 } from "./bytes.js";

export const OP = {
  start: 0x01, stop: 0x02, pause: 0x03, resume: 0x04, extend: 0x05, vibration: 0x06, ackAlert: 0x07,
  eventsSince: 0x08, status: 0x09, calibrate: 0x0a, getClock: 0x0b, setClock: 0x0c,
  liveStart: 0x10, liveStop: 0x11, ack: 0x12, records: 0x20, ackRecord: 0x21,
  getSettings: 0x30, setSettings: 0x31, getPlan: 0x32, setPlan: 0x33, getSafety: 0x34, setSafety: 0x35,
  tightness: 0x36, today: 0x37, skin: 0x38, faults: 0x50, clearFaults: 0x51, pads: 0x52, vitals: 0x53, boots: 0x54,
  power: 0x58, leaveSafeMode: 0x59, breath: 0x0d, zones: 0x0e, ping: 0x70,
};

export const RESULT = {
  success: 1, notSupported: 2, invalid: 3, failed: 4, notPermitted: 5, noRecords: 6, busy: 7, wrongState: 8,
  storage: 9, rateLimited: 10, needsButton: 11, clockNotSet: 12, aborted: 13,
};

export const MESSAGE = { answer: 0x80, status: 0xc0, event: 0xc1, live: 0xc2, record: 0xc3 };

export const SESSION = { idle: 0, settling: 1, running: 2, paused: 3, finishing: 4, ended: 5 };

export const OCCUPANCY = { unknown: 0, nobody: 1, contact: 2, lying: 3, sitting: 4, standing: 5, otherPerson: 6, object: 7 };

export const CALIBRATION = { uncalibrated: 0, calibrating: 1, calibrated: 2, faulty: 3 };

export const EVENT = {
  calibrating: 1, calibrated: 2, sessionStarted: 10, sessionPaused: 11, sessionResumed: 12, sessionFinishing: 13,
  sessionEnded: 14, dwell: 15, fault: 16, mended: 17, dose: 19,
  batteryLow: 40, batteryEmpty: 41,
};

export const END = { none: 0, target: 1, stopped: 2, pauseLimit: 3, hardLimit: 4 };

/** Bits of what is known of the last session's end. */
export const LAST_END = { asleep: 1, abrupt: 2, dayDone: 4 };

/** Session: settling to finishing. */
export const isInSession = (status) => status !== null && status.state >= SESSION.settling && status.state <= SESSION.finishing;

export const ZONES = 33;

/** uS above empty that one step of a live frame means. */
const FINE_STEP = 16;
const COARSE_STEP = 256;

/** @returns 20 bytes of STATUS, named. */
export function readStatus(bytes) {
  const from = new Reader(bytes);
  const flags = from.u8();
  return {
    isSomeone: (flags & 1) !== 0,
    isVibrating: (flags & 8) !== 0,
    hasClock: (flags & 16) !== 0,
    hasAlert: (flags & 32) !== 0,
    hasFault: (flags & 128) !== 0,
    state: from.u8(),
    occupancy: from.u8(),
    calibration: from.u8(),
    sessionS: from.u16(),
    targetS: from.u16(),
    endReason: from.u8(),
    strength: from.u8(),
    settingsRevision: from.u8(),
    planRevision: from.u8(),
    newestEvent: from.u8(),
    alertEvent: from.u8(),
    mtu: from.u16(),
    liveHz: from.u8(),
    dropped: from.u8(),
    records: from.u16(),
  };
}

/** @param {Uint8Array} bytes a whole EVENT message. */
export function readEvent(bytes) {
  const from = new Reader(bytes).skip(1);
  return { number: from.u8(), kind: from.u8(), value: from.u16(), detail: from.u16(), agoMs: from.u32() };
}

/** @returns a whole LIVE message: load of each zone in uS above empty, -1 where there is no reading. */
export function readLive(bytes) {
  const flags = bytes[2];
  const isFine = (flags & 1) !== 0;
  const load = new Int16Array(ZONES);
  for (let zone = 0; zone < ZONES; zone++) {
    const level = isFine ? bytes[3 + zone] : (bytes[3 + (zone >> 1)] >> (zone & 1 ? 4 : 0)) & 15;
    const isMissing = level === (isFine ? 255 : 15);
    load[zone] = isMissing ? -1 : level * (isFine ? FINE_STEP : COARSE_STEP);
  }
  return { number: bytes[1], isSomeone: (flags & 2) !== 0, isBlind: (flags & 8) !== 0, hasDropped: (flags & 32) !== 0, load };
}

/** Of each version. */
const RECORD_LENGTH = { 1: 162, 2: 180 };

/** @returns a session record, or null if its CRC or its version is not known. */
export function readRecord(bytes) {
  const version = bytes[0];
  const length = RECORD_LENGTH[version];
  if (length !== bytes.length || crc16(bytes.subarray(0, length - 2)) !== new Reader(bytes.subarray(length - 2)).u16()) {
    return null;
  }
  const from = new Reader(bytes).skip(1);
  const flags = from.u8();
  const record = {
    version,
    isTimeKnown: (flags & 1) !== 0,
    isPlan: (flags & 2) !== 0,
    number: from.u16(),
    startS: from.u32(),
    quarterHours: from.s8(),
    planDay: from.u8(),
    sessionS: from.u16(),
    targetS: from.u16(),
    spanS: from.u16(),
    before: readTightness(from.u8()),
    after: readTightness(from.u8()),
    alerts: from.u8(),
    endReason: from.u8(),
    mean: from.u8(),
    peak: from.u8(),
    strength: from.u8(),
    zones: readZones(bytes.subarray(28, 28 + 4 * ZONES)),
  };
  return version === 1 ? record : { ...record, ...readSecondPart(new Reader(bytes).skip(160)) };
}

/** Bits 0..3 the rating, 4..6 the region; 0 none. */
const readTightness = (byte) => (byte === 0 ? null : { rating: byte & 15, region: (byte >> 4) & 7 });

function readZones(bytes) {
  const from = new Reader(bytes);
  return Array.from({ length: ZONES }, () => ({ loadedS: from.u16(), mean: from.u8(), peak: from.u8() }));
}

function readSecondPart(from) {
  const programme = from.u8();
  const flags = from.u8();
  const breathStart = from.u8();
  const breathEnd = from.u8();
  from.skip(1);
  const longestZone = from.u8();
  return {
    programme,
    wasCutShort: (flags & 1) !== 0,
    fellAsleep: (flags & 2) !== 0,
    leftAbruptly: (flags & 4) !== 0,
    wayRound: (flags & 8) === 0 ? 0 : (flags & 16) !== 0 ? 1 : 2,
    breathStart: breathStart / 10,
    breathEnd: breathEnd / 10,
    longestZone: longestZone === 255 ? null : longestZone,
    longestS: from.u16(),
    relieved: from.u8(),
    dose: from.u16(),
    posture: from.u8(),
    boot: from.u16(),
  };
}

export function readSettings(bytes) {
  const from = new Reader(bytes);
  const settings = {
    revision: from.u8(),
    version: from.u8(),
    strength: from.u8(),
    targetS: from.u16(),
    pauseLimitS: from.u16(),
    cueFirstS: from.u16(),
    cueLastS: from.u16(),
  };
  if (settings.version < 2) return { ...settings, rest: bytes.slice(11) };
  return {
    ...settings,
    programme: from.u8(),
    quietFrom: from.u8(),
    quietTo: from.u8(),
    inhaleDs: from.u8(),
    exhaleDs: from.u8(),
    hasRamp: (from.u8() & 1) !== 0,
    rest: bytes.slice(17),
  };
}

/** What this page does not know of a later version goes back unchanged. */
export const writeSettings = (settings) => [
  settings.revision, settings.version, settings.strength,
  ...u16(settings.targetS), ...u16(settings.pauseLimitS), ...u16(settings.cueFirstS), ...u16(settings.cueLastS),
  ...(settings.version < 2 ? [] : writeSecondSettings(settings)),
  ...settings.rest,
];

const writeSecondSettings = ({ programme, quietFrom, quietTo, inhaleDs, exhaleDs, hasRamp }) =>
  [programme, quietFrom, quietTo, inhaleDs, exhaleDs, hasRamp ? 1 : 0];

export function readPlan(bytes) {
  const from = new Reader(bytes);
  return {
    revision: from.u8(),
    kind: from.u8(),
    day: from.u8(),
    isPaused: (from.u8() & 1) !== 0,
    daysDone: from.u16(),
    targetS: from.u16(),
    startS: from.u32(),
    rest: bytes.slice(12),
  };
}

export const writePlan = (plan) => [
  plan.revision, plan.kind, plan.day, plan.isPaused ? 1 : 0,
  ...u16(plan.daysDone), ...u16(plan.targetS), ...u32(plan.startS), ...plan.rest,
];

/** @returns word: what a clinician said, 0 not asked, 1 yes, 2 no; isByButton: "none applies", confirmed at the mat. */
export function readSafety(bytes) {
  const from = new Reader(bytes);
  const safety = { version: from.u8(), answers: from.u16(), answeredS: from.u32() };
  const word = from.left > 0 ? from.u8() : 0;
  return { ...safety, word: word & 127, isByButton: (word & 128) !== 0 };
}

/** What holds today: which session would begin, and why it is shorter or does not. */
export function readToday(bytes) {
  const from = new Reader(bytes);
  return {
    programme: from.u8(),
    targetS: from.u16(),
    limitS: from.u16(),
    whyShorter: from.u8(),
    whyNot: from.u8(),
    day: from.u8(),
    sessions: from.u8(),
    skin: from.u8(),
    tightness: from.u8(),
    runs: from.u8(),
    sensation: from.u8(),
    whyShorterNow: from.u8(),
    lastEnd: from.u8(),
    daysSince: from.u8(),
    stage: from.left > 0 ? from.u8() : 0,
  };
}

export function readClock(bytes) {
  const from = new Reader(bytes);
  return { utcS: from.u32(), quarterHours: from.s8() };
}

export const writeClock = (now) => [...u32(Math.floor(now.getTime() / 1000)), -Math.round(now.getTimezoneOffset() / 15) & 255];

/**
 * Where the mat is in its breath; lengths 0 while it leads none. rate: the person's own breaths a minute as measured, 0 unknown;
 * quality 0..15; wayRound: 0 unknown, 1 head at row 0, 2 at row 21.
 */
export function readBreath(bytes) {
  const from = new Reader(bytes);
  const flags = from.u8();
  return {
    isCueOn: (flags & 1) !== 0,
    isListening: (flags & 2) !== 0,
    sessionMs: from.u32(),
    atMs: from.u16(),
    inhaleMs: from.u16(),
    exhaleMs: from.u16(),
    rate: from.u8() / 10,
    quality: from.u8(),
    wayRound: from.u8(),
  };
}
