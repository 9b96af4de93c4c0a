import { format } from "node:util";
import { afterAll, afterEach } from "vitest";

const said: string[] = [];

console.error = (...words: unknown[]) => {
  said.push(format(...words));
};

function refuse() {
  const words = said.splice(0);
  if (words.length > 0) throw new Error(`console.error was called:\n${words.join("\n")}`);
}

afterEach(refuse);
afterAll(refuse);
