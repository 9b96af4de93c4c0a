import { signOut } from "@/lib/auth/actions";

export const SignOutButton = () => (
  <form action={signOut}>
    <button type="submit" className="app-header-link">
      Sign out
    </button>
  </form>
);
