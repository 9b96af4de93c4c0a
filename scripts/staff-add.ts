import { readArguments } from "./arguments";
import { askPassword } from "./ask-password";
import { addStaff, staffSchema } from "./new-staff";
import { asOwner } from "./owner";
import { stopWith } from "./plain-error.mjs";

const USAGE =
  'npm run staff:add -- --username rowan.hazel --name "Rowan Hazel" --role ADMINISTRATOR --prison MDI [--password-stdin]';

try {
  const staff = readArguments(staffSchema, USAGE, process.argv.slice(2));
  const password = await askPassword({ fromStdin: staff["password-stdin"] });
  await asOwner((client) => addStaff(client, staff, password));
  console.log(
    `Added ${staff.name} (${staff.username}) as ${staff.role}${staff.prison ? ` at ${staff.prison}` : ""}.`,
  );
} catch (error) {
  stopWith(error);
}
