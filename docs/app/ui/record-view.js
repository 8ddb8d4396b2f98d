import { heading } from "./dom.js";
import { words } from "../strings.js";

export const recordView = () => ({ element: heading(words.record.title) });
