import { join } from "node:path";
import { readAppOptions, USAGE, UsageError } from "./cli/app-options.ts";
import { stopProblem } from "./http/log.ts";
import { askUser } from "./person/ask-user.ts";
import { readPersonOptions } from "./person/person-command.ts";
import { runPerson } from "./person/run-person.ts";
import { readRepoOptions } from "./repo/repo-command.ts";
import { runRepo } from "./repo/run-repo.ts";
import { runApp } from "./run-app.ts";

/** Run a command that needs the server. `here` is where the package put the sample and the pages' script. */
export async function runCommand(here: string): Promise<void> {
  // A fault that no one caught would be printed whole.
  process.on("uncaughtException", (error) => {
    console.error(stopProblem(error));
    process.exit(1);
  });
  try {
    // npm runs scripts in the package's folder; INIT_CWD is where the user is.
    const from = process.env.INIT_CWD ?? process.cwd();
    const [command, ...rest] = process.argv.slice(2);
    if (command === "person") {
      await runPerson(readPersonOptions(rest), { from, out: console.log, ask: askUser });
    } else if (command === "repo" && rest.length > 0) {
      await runRepo(readRepoOptions(rest), { from, out: console.log, ask: askUser });
    } else {
      await start(from, here);
    }
  } catch (error) {
    console.error(error instanceof UsageError ? error.message : stopProblem(error));
    process.exit(1);
  }
}

async function start(from: string, here: string): Promise<void> {
  const options = readAppOptions(process.argv.slice(2), process.env);
  if (options.help) {
    console.log(USAGE);
  } else {
    const app = await runApp(options, {
      from,
      ask: askUser,
      sample: join(here, "../sample/field-recordings"),
      client: join(here, "client"),
    });
    console.log(`Sallyport is ready: ${app.url}`);
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.once(signal, () => {
        app.stop().finally(() => process.exit(0));
      });
    }
    if (options.open) {
      const { default: open } = await import("open");
      await open(app.url);
    }
  }
}
