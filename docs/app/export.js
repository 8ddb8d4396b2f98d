// History as files: CSV for tables, JSON with everything.

import { words } from "./strings.js";

/** RFC 4180. A text that a spreadsheet would take for a formula is kept a text. */
function cell(value) {
  const text = value === null || value === undefined ? "" : String(value);
  const safe = typeof value === "string" && /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** @param {string} name of the mat */
export function toCsv(name, records) {
  const lines = records.map((record) => [
    name, record.number, isoTime(record), record.sessionS, record.targetS, words.history.reasons[record.endReason] ?? record.endReason,
    record.planDay, record.strength, record.alerts, record.before?.rating, record.after?.rating,
    record.breathStart || null, record.breathEnd || null,
  ]);
  return [words.export.columns, ...lines].map((line) => line.map(cell).join(",")).join("\r\n") + "\r\n";
}

export function toJson(name, records, ratings) {
  return JSON.stringify({
    mat: name,
    exported: new Date().toISOString(),
    sessions: records.map(({ matId, ...record }) => ({ ...record, start: isoTime(record) })),
    ratings: ratings.map(({ matId, ...rating }) => rating),
  }, null, 2);
}

/** With the mat's own offset: the same evening wherever it is read. */
function isoTime(record) {
  if (!record.isTimeKnown) return null;
  const local = new Date((record.startS + record.quarterHours * 900) * 1000).toISOString().slice(0, 19);
  const size = Math.abs(record.quarterHours) * 15;
  const two = (number) => String(number).padStart(2, "0");
  return `${local}${record.quarterHours < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** Hands a file to the browser; nothing leaves the phone. */
export function download(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
