import { heading } from "./dom.js";
import { words } from "../strings.js";

export const firstView = () => ({ element: heading(words.first.title) });
