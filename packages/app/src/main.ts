// `check` needs nothing of the server, and starts without it.
if (process.argv[2] === "check") {
  const { runCheck } = await import("./check/run-check.ts");
  process.exitCode = await runCheck(process.argv.slice(3));
} else {
  // This file is built to dist/main.js.
  const { runCommand } = await import("./run-command.ts");
  await runCommand(import.meta.dirname);
}
