/** Every English message, for tests and scripts: all of them are eager here. */
export { en as allEnglish } from "./en.ts";
