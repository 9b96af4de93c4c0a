/** The document's title: never a person's name. "Error: " goes first when the form below has one. */
export const PageTitle = ({ children, error = false }: { children: string; error?: boolean }) => (
  <title>{`${error ? "Error: " : ""}${children} – Key work`}</title>
);
