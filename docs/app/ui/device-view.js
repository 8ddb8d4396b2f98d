import { heading } from "./dom.js";
import { words } from "../strings.js";

export const deviceView = () => ({ element: heading(words.device.title) });
