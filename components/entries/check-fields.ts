import { zodResolver } from "@hookform/resolvers/zod";
import { entrySchema } from "@/lib/entries/schema";

/** The schema as the form library asks it. A file of its own, fetched when it is first needed. */
export const checkFields = zodResolver(entrySchema);
