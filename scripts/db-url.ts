import { embeddedOwnerUrl } from "./owner";
import { stopWith } from "./plain-error.mjs";

// Prints the owner's address of the running embedded database and nothing else.
try {
  console.log(await embeddedOwnerUrl());
} catch (error) {
  stopWith(error);
}
