import { checkCards } from "./check/check-cards.ts";

process.exitCode = await checkCards(process.argv.slice(2), {
  // npm runs scripts in the package's folder; INIT_CWD is where the user stands.
  from: process.env.INIT_CWD ?? process.cwd(),
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
});
