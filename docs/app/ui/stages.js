import { words } from "../strings.js";

/** @returns the stage of the 14 days that a day is in, or undefined. */
export const stageOf = (day) => words.plan.stages.find(({ days: [first, last] }) => day >= first && day <= last);
