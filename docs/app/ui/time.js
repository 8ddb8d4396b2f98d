// Times as people read them, in the browser's own language.

const two = (number) => String(number).padStart(2, "0");

/** 272 -> "4:32" */
export const clock = (seconds) => `${Math.floor(seconds / 60)}:${two(Math.floor(seconds % 60))}`;

export const minutes = (seconds) => Math.round(seconds / 60);

/** The date where the session was: the mat keeps the offset that its phone had. */
export const recordDate = (record) =>
  record.isTimeKnown ? new Date((record.startS + (record.quarterHours * 900) + new Date(record.startS * 1000).getTimezoneOffset() * 60) * 1000) : null;

export const day = (date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

export const dayName = (date) => date.toLocaleDateString(undefined, { weekday: "short", day: "numeric", month: "short" });

export const timeName = (date) => date.toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit" });

export const monthName = (date) => date.toLocaleDateString(undefined, { month: "long", year: "numeric" });

/** Monday of that week. */
export function weekOf(date) {
  const monday = new Date(date.getFullYear(), date.getMonth(), date.getDate());
  monday.setDate(monday.getDate() - ((monday.getDay() + 6) % 7));
  return monday;
}
