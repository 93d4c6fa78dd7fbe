// The end-to-end tests start the app as users do; what it says while building is not their matter.
import { buildApp } from "./build-app.mjs";

export default async function setup() {
  await buildApp();
}
