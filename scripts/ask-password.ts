import { text } from "node:stream/consumers";
import { PlainError } from "./plain-error.mjs";

/**
 * The new password: the first line of standard input when that was asked for, else `PASSWORD`, else typed twice on the
 * terminal without being shown.
 */
export async function askPassword({ fromStdin }: { fromStdin: boolean }): Promise<string> {
  if (fromStdin) return (await text(process.stdin)).split(/\r?\n/)[0] ?? "";
  if (process.env.PASSWORD) return process.env.PASSWORD;
  if (!process.stdin.isTTY) {
    throw new PlainError(
      "There is no terminal to ask for the password: use --password-stdin or set PASSWORD.",
    );
  }
  const first = await typed("Password: ");
  if (first === (await typed("The same again: "))) return first;
  throw new PlainError("The two passwords are not the same.");
}

function typed(question: string): Promise<string> {
  const { stdin, stdout } = process;
  stdout.write(question);
  stdin.setRawMode(true);
  stdin.setEncoding("utf8");
  stdin.resume();
  return new Promise((resolve, reject) => {
    let answer = "";
    const settle = (finish: () => void) => {
      stdin.off("data", take);
      stdin.setRawMode(false);
      stdin.pause();
      stdout.write("\n");
      finish();
    };
    const take = (chunk: string) => {
      for (const key of chunk) {
        if (key === "\r" || key === "\n") return settle(() => resolve(answer));
        if (key === "\u0003") return settle(() => reject(new PlainError("Stopped: nothing was added.")));
        if (key === "\u007f" || key === "\b") answer = [...answer].slice(0, -1).join("");
        else answer += key;
      }
    };
    stdin.on("data", take);
  });
}
