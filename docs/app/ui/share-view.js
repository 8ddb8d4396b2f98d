import { heading } from "./dom.js";
import { words } from "../strings.js";

export const shareView = () => ({ element: heading(words.share.title) });
