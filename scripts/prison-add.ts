import { readArguments } from "./arguments";
import { addPrison, prisonSchema } from "./new-prison";
import { asOwner } from "./owner";
import { stopWith } from "./plain-error.mjs";

const USAGE = 'npm run prison:add -- --code MDI --name "Moorland" --category C --estate MALE_CLOSED';

try {
  const prison = readArguments(prisonSchema, USAGE, process.argv.slice(2));
  await asOwner((client) => addPrison(client, prison));
  console.log(`Added ${prison.name} (${prison.code}).`);
} catch (error) {
  stopWith(error);
}
