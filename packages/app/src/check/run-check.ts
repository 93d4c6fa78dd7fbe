import { checkCards } from "./check-cards.ts";

/** Check cards for a command line, with the streams of this process. Gives the exit code. */
export function runCheck(args: readonly string[]): Promise<0 | 1 | 2> {
  return checkCards(args, {
    // npm runs scripts in the package's folder; INIT_CWD is where the user is.
    from: process.env.INIT_CWD ?? process.cwd(),
    stdin: process.stdin,
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    write: (text) => process.stdout.write(text),
  });
}
