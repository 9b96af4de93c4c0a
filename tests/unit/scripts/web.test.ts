import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { expect, test } from "vitest";
import { chosenPort, refuseTakenPort } from "@/scripts/web";

test("a port that is in use is refused in one sentence, whichever address holds it", async () => {
  for (const host of ["127.0.0.1", "0.0.0.0"]) {
    const holder = createServer().listen(0, host);
    await once(holder, "listening");
    const { port } = holder.address() as AddressInfo;
    await expect(refuseTakenPort(port, "127.0.0.1")).rejects.toThrow(
      `Port ${port} is in use by another program: stop that program, or set PORT to another number.`,
    );
    holder.close();
    await once(holder, "close");
    await expect(refuseTakenPort(port, "127.0.0.1")).resolves.toBeUndefined();
  }
});

test("an address that is not this computer's is refused in one sentence", async () => {
  await expect(refuseTakenPort(55190, "192.0.2.1")).rejects.toThrow(
    "The web server cannot listen on 192.0.2.1 port 55190 (EADDRNOTAVAIL).",
  );
});

test.each(["0", "65536", "3000.5", "http", "-1"])("PORT=%s is refused in one sentence", (text) => {
  expect(() => chosenPort(text)).toThrow(`PORT is "${text}" and must be a number from 1 to 65535.`);
});

test("PORT is 3000 unless it is set", () => {
  expect(chosenPort("3000")).toBe(3000);
  expect(chosenPort("55191")).toBe(55191);
});
